import type { WebSocketLike } from "@hono/node-server";
import type { WSContext } from "hono/ws";
import type { Hub, Peer } from "./hub.ts";

const tryAgainLater = 1013;
/** Only text is spoken here. */
const unsupportedData = 1003;

/** One page's socket, as the events that Hono hands over. */
export function socketEvents(hub: Hub, chat: number, address: string, onFault: (error: unknown) => void) {
  let peer: Peer | null = null;
  return {
    onOpen(_: Event, socket: WSContext<WebSocketLike>) {
      const joining: Peer = {
        chat,
        address,
        send: (text) => socket.send(text),
        close: (code) => socket.close(code),
      };
      peer = joining;
      hub
        .join(joining)
        .then((joined) => joined || socket.close(tryAgainLater))
        .catch((error: unknown) => {
          onFault(error);
          socket.close(tryAgainLater);
        });
    },
    onMessage(event: { readonly data: unknown }, socket: WSContext<WebSocketLike>) {
      if (!peer || typeof event.data !== "string") return socket.close(unsupportedData);
      hub.receive(peer, event.data).catch((error: unknown) => {
        onFault(error);
        socket.close(tryAgainLater);
      });
    },
    onClose() {
      if (peer) hub.leave(peer);
    },
  };
}
