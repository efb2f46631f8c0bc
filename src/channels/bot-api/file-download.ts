import { z } from "zod";
import { ApiFault, badRequest } from "./faults.ts";
import type { MessageLog } from "./message-log.ts";
import type { Method } from "./method.ts";
import { readParameters } from "./parameters.ts";
import { fileIds } from "./telegram-form.ts";

/** What a bot may fetch, in bytes: Telegram's own limit. */
const largestDownload = 20 * 1024 * 1024;

const folder = "documents/";

/** Says where a file can be fetched; its bytes come by that path alone. */
export const getFile: Method = async ({ parameters }, { log }) => {
  const { file_id } = readParameters(z.strictObject({ file_id: z.string() }), parameters);
  const bytes = await log.loadFile(file_id);
  if (bytes === null) throw badRequest("wrong file_id or the file is temporarily unavailable");
  if (bytes.length > largestDownload) throw badRequest("file is too big");
  return { ...fileIds(file_id), file_size: bytes.length, file_path: `${folder}${file_id}` };
};

/** The bytes at a path that `getFile` gave. @throws ApiFault 404 for any other */
export async function fileAt(path: string, log: MessageLog): Promise<Buffer> {
  const bytes = path.startsWith(folder) ? await log.loadFile(path.slice(folder.length)) : null;
  if (bytes === null || bytes.length > largestDownload) throw new ApiFault(404, "Not Found");
  return bytes;
}
