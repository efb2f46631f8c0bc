import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { WebSocketServer } from "ws";
import type { Web } from "./web.ts";

export interface Listening {
  /** With the port that was free, where 0 was asked for. */
  readonly url: string;
  close(): Promise<void>;
}

/** A page's longest input: 20,000 characters as JSON, and some to spare. */
const largestFrame = 128 * 1024;
const beat = 30_000;

/** Serves the page on a port. @throws where the port is taken */
export async function listen(
  web: Web,
  at: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame });
  const stopBeating = keepAlive(sockets);
  const { server, address } = await new Promise<{ server: ReturnType<typeof serve>; address: AddressInfo }>(
    (resolve, reject) => {
      const server = serve(
        { fetch: web.app.fetch, hostname: at.host, port: at.port, websocket: { server: sockets } },
        (address) => resolve({ server, address }),
      );
      server.once("error", reject);
    },
  );
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${host}:${address.port}`,
    async close() {
      stopBeating();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await web.close();
      for (const socket of sockets.clients) socket.terminate();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    },
  };
}

/** Ends connections whose other side is gone without a word, as a phone that left the network. */
function keepAlive(sockets: WebSocketServer): () => void {
  const alive = new WeakSet<object>();
  sockets.on("connection", (socket) => {
    alive.add(socket);
    socket.on("pong", () => alive.add(socket));
    // Too large a frame and the like: ws closes the socket by itself.
    socket.on("error", () => undefined);
  });
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, beat);
  timer.unref();
  return () => clearInterval(timer);
}
