import type { WebSocketLike } from "@hono/node-server";
import type { WSContext } from "hono/ws";
import type { Desk } from "../../../desk/desk.ts";
import type { SessionLeft } from "../protocol.ts";
import type { Sessions, StaffSession } from "./sign-in/sessions.ts";

/** The open pages of staff: each is told that something changed, and asks for it itself. */
export interface Bell {
  /** One page's socket, as the events that Hono hands over. */
  events(session: StaffSession): {
    onOpen(event: Event, socket: WSContext<WebSocketLike>): void;
    onMessage(event: unknown, socket: WSContext<WebSocketLike>): void;
    onClose(event: unknown, socket: WSContext<WebSocketLike>): void;
  };
  close(code: number): void;
}

const sessionLeft: SessionLeft = 4001;
const tryAgainLater = 1013;
/** Nothing is to be said here. */
const unsupportedData = 1003;
const mostPages = 32;

export function createBell(sources: readonly Pick<Desk, "onChange">[], sessions: Sessions): Bell {
  const open = new Map<
    WebSocketLike,
    { readonly session: StaffSession; readonly socket: WSContext<WebSocketLike> }
  >();

  function closeOf(session: StaffSession): void {
    for (const page of open.values()) if (page.session === session) page.socket.close(sessionLeft);
  }

  function ring(): void {
    // What has run out hears nothing more.
    sessions.sweep();
    for (const { socket } of open.values()) socket.send("changed");
  }

  const stopListening = sources.map(({ onChange }) => onChange(ring));
  const stopEnding = sessions.onEnd(closeOf);

  return {
    events: (session) => ({
      onOpen(_, socket) {
        const own = [...open.values()].filter((page) => page.session === session);
        // It may have ended while the socket opened.
        if (!sessions.isLive(session)) return socket.close(sessionLeft);
        if (own.length >= mostPages) return socket.close(tryAgainLater);
        if (socket.raw) open.set(socket.raw, { session, socket });
      },
      onMessage: (_, socket) => socket.close(unsupportedData),
      onClose(_, socket) {
        if (socket.raw) open.delete(socket.raw);
      },
    }),
    close(code) {
      for (const stop of stopListening) stop();
      stopEnding();
      for (const { socket } of open.values()) socket.close(code);
    },
  };
}
