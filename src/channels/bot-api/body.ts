import { badRequest } from "./faults.ts";

/** What a call brings: parameters by name, and files by the name that `attach://name` refers to. */
export interface CallBody {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const noFiles: ReadonlyMap<string, UploadedFile> = new Map();

/** @throws ApiFault 400 for what is neither JSON nor multipart/form-data as a Bot API client sends it */
export function readBody(contentType: string, body: Buffer): CallBody {
  const boundary = /^multipart\/form-data;\s*boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary) return readMultipart(boundary, body);
  if (body.length === 0) return { parameters: {}, files: noFiles };
  if (!/^application\/json\b/i.test(contentType)) throw badRequest("unsupported content type");
  return { parameters: readJson(body.toString("utf8")), files: noFiles };
}

function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === "object" && json !== null && !Array.isArray(json)) return { ...json };
  } catch {
    // Told below, like JSON that isn't an object.
  }
  throw badRequest("object expected as body");
}

/**
 * grammY writes file names without quotes, which the platform's own `formData()` refuses; so the parts are taken
 * apart here, on bytes.
 */
function readMultipart(boundary: string, body: Buffer): CallBody {
  const parameters: Record<string, unknown> = {};
  const files = new Map<string, UploadedFile>();
  for (const part of partsOf(boundary, body)) {
    const name = /;\s*name="([^"]*)"/i.exec(part.head)?.[1];
    if (name === undefined) throw badRequest("form part without a name");
    const file = /;\s*filename=(?:"([^"]*)"|([^\r\n;]*))/i.exec(part.head);
    if (file) files.set(name, { name: file[1] ?? file[2] ?? "", bytes: part.content });
    else parameters[name] = part.content.toString("utf8");
  }
  return { parameters, files };
}

function partsOf(boundary: string, body: Buffer): { head: string; content: Buffer }[] {
  const mark = Buffer.from(`--${boundary}`);
  const parts: { head: string; content: Buffer }[] = [];
  let start = body.indexOf(mark);
  while (start >= 0) {
    const next = body.indexOf(mark, start + mark.length);
    if (next < 0) break;
    // Between two marks: a line break, the head, an empty line, the content, a line break.
    const part = body.subarray(start + mark.length + 2, next - 2);
    const gap = part.indexOf("\r\n\r\n");
    if (gap < 0) throw badRequest("form part without a head");
    parts.push({ head: part.subarray(0, gap).toString("utf8"), content: part.subarray(gap + 4) });
    start = next;
  }
  if (parts.length === 0) throw badRequest("empty form");
  return parts;
}
