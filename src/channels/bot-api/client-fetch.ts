import { readBody } from "./body.ts";
import { ApiFault } from "./faults.ts";
import { fileAt } from "./file-download.ts";
import type { Ground } from "./method.ts";
import { methods } from "./methods.ts";

export type ClientFetch = (url: string | URL, init?: ClientRequest) => Promise<Response>;

/** The part of a request that Bot API clients use. */
interface ClientRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | AsyncIterable<Uint8Array | string> | Iterable<Uint8Array> | null;
}

/**
 * What grammY calls instead of the network, and where files are fetched from. `faults` are what the next calls fail with: an ApiFault is answered, any
 * other error is thrown, like a broken connection.
 */
export function createFetch(token: string, ground: Ground, faults: Error[]): ClientFetch {
  return async (url, init = {}) => {
    const fault = faults.shift();
    if (fault && !(fault instanceof ApiFault)) throw fault;
    const { pathname } = new URL(url);
    const path = /^\/bot([^/]+)\/(\w+)$/.exec(pathname);
    const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(pathname);
    try {
      if (fault) throw fault;
      if (decodeURIComponent((path ?? file)?.[1] ?? "") !== token) throw new ApiFault(401, "Unauthorized");
      if (file)
        return new Response(new Uint8Array(await fileAt(decodeURIComponent(file[2] ?? ""), ground.log)));
      const method = methods.get(path?.[2] ?? "");
      if (!method) throw new ApiFault(404, "Not Found");
      const body = readBody(init.headers?.["content-type"] ?? "", await bytesOf(init.body));
      return Response.json({ ok: true, result: await method(body, ground) });
    } catch (error) {
      if (!(error instanceof ApiFault)) throw error;
      return refusal(error);
    }
  };
}

async function bytesOf(body: ClientRequest["body"]): Promise<Buffer> {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body === "string") return Buffer.from(body);
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function refusal({ code, message, retryAfter }: ApiFault): Response {
  const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
  return Response.json(
    { ok: false, error_code: code, description: message, ...parameters },
    { status: code },
  );
}
