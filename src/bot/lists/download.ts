import { type Api, GrammyError } from "grammy";
import { bytesUpTo } from "../../bytes-up-to.ts";
import type { FileSent } from "../../engine.ts";

/** Fetches a file's bytes from where the channel keeps them, as the platform's own `fetch` does. */
type FetchFile = (
  url: string,
  init: { readonly method: "GET"; readonly signal: AbortSignal },
) => Promise<Response>;

export interface DownloadDeps {
  readonly api: Api;
  readonly token: string;
  /** Telegram's own without it. */
  readonly apiRoot?: string;
  readonly fetchFile?: FetchFile;
  /** Bytes at most. */
  readonly limit: number;
}

/** A file that can't be had, now or ever: the messenger refuses it, or it is larger than was said. */
export class NoFile extends Error {
  override readonly name = "NoFile";
  readonly why: "lost" | "too-large";

  constructor(why: NoFile["why"]) {
    super(`the file is ${why}`);
    this.why = why;
  }
}

/** Milliseconds for the whole of it. */
const patience = 60_000;

/** The bytes of a file that came with a message. @throws NoFile; any other error may be over in a while */
export async function download(file: FileSent, deps: DownloadDeps, signal: AbortSignal): Promise<Buffer> {
  const { api, token, apiRoot = "https://api.telegram.org", fetchFile = fetch, limit } = deps;
  const found = await api.getFile(file.id).catch((error: unknown) => {
    throw error instanceof GrammyError && error.error_code === 400 ? new NoFile(whyRefused(error)) : error;
  });
  if ((found.file_size ?? 0) > limit) throw new NoFile("too-large");
  const either = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  const response = await fetchFile(`${apiRoot}/file/bot${token}/${found.file_path ?? ""}`, {
    method: "GET",
    signal: either,
  });
  // Never with its address, which holds the token.
  if (!response.ok) throw new Error(`a file's download was answered with ${response.status}`);
  const bytes = await bytesUpTo(limit, response.body);
  if (bytes === null) throw new NoFile("too-large");
  return bytes;
}

function whyRefused({ description }: GrammyError): NoFile["why"] {
  return description.includes("too big") ? "too-large" : "lost";
}
