import type { UploadRefused } from "../protocol.ts";
import { element, sizeInWords } from "./message-view.ts";
import { newKey } from "./outbox.ts";

/** Files on their way to the server, below the messages; each goes when its message is there. */
export interface Uploads {
  send(files: readonly File[]): void;
  /** The message of that key is there. */
  arrived(key: string): void;
  /** Whether any is on its way. */
  readonly any: boolean;
}

export interface UploadsDeps {
  readonly place: HTMLElement;
  /** In bytes; null where no file can be sent now. */
  readonly largest: () => number | null;
  /** What a reader is told at once. */
  readonly notice: (text: string) => void;
  readonly changed: () => void;
}

interface Upload {
  readonly key: string;
  readonly file: File;
  readonly view: HTMLElement;
  readonly bar: HTMLProgressElement;
  readonly state: HTMLElement;
}

export function createUploads({ place, largest, notice, changed }: UploadsDeps): Uploads {
  const uploads = new Map<string, Upload>();

  function add(file: File): Upload {
    const view = element("article", "message person pending upload");
    const bubble = element("div", "bubble");
    const named = element("span", "file");
    named.append(element("span", "name", file.name), element("span", "size", sizeInWords(file.size)));
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.setAttribute("aria-label", `正在上传 ${file.name}`);
    bubble.append(named, bar);
    const state = element("span", "state", "正在上传…");
    view.append(element("span", "unseen", "我："), bubble, state);
    place.append(view);
    const upload = { key: newKey(), file, view, bar, state };
    uploads.set(upload.key, upload);
    return upload;
  }

  function start(upload: Upload): void {
    const { file, key, bar, state } = upload;
    bar.hidden = false;
    bar.value = 0;
    state.replaceChildren("正在上传…");
    const request = new XMLHttpRequest();
    request.open("POST", `/files?name=${encodeURIComponent(file.name)}&key=${key}`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.value = total > 0 ? loaded / total : 0;
      state.replaceChildren(loaded < total ? `正在上传 ${Math.floor((loaded / total) * 100)}%` : "已上传");
    });
    request.addEventListener("load", () => {
      if (request.status === 204) return;
      const { text, wait } = refusalOf(request);
      if (wait === undefined) fail(upload, text, false);
      else {
        state.replaceChildren(text);
        setTimeout(() => uploads.has(key) && start(upload), wait * 1000);
      }
    });
    request.addEventListener("error", () => fail(upload, "没有传上去，可能是网络断了。", true));
    request.send(file);
  }

  function fail(upload: Upload, text: string, again: boolean): void {
    const { key, file, bar, state } = upload;
    bar.hidden = true;
    state.replaceChildren(text);
    if (again) state.append(button("再传一次", () => start(upload)));
    state.append(button("不发了", () => drop(key)));
    notice(`“${file.name}”：${text}`);
    changed();
  }

  function drop(key: string): void {
    uploads.get(key)?.view.remove();
    uploads.delete(key);
    changed();
  }

  return {
    send(files) {
      for (const file of files) {
        const upload = add(file);
        const most = largest();
        if (most === null) fail(upload, "现在没有连上，请稍后再试。", true);
        else if (file.size > most)
          fail(upload, `文件有 ${sizeInWords(file.size)}，最多 ${sizeInWords(most)}。`, false);
        else if (file.size === 0) fail(upload, "这个文件是空的。", false);
        else start(upload);
      }
      changed();
    },
    arrived: drop,
    get any() {
      return uploads.size > 0;
    },
  };
}

function button(label: string, press: () => void): HTMLElement {
  const made = element("button", "again", label);
  made.setAttribute("type", "button");
  made.addEventListener("click", press);
  return made;
}

/** What the server, or a proxy before it, says of an upload that it doesn't take. */
function refusalOf({ responseText, status }: XMLHttpRequest): UploadRefused {
  try {
    const refused: unknown = JSON.parse(responseText);
    if (typeof refused === "object" && refused !== null && "text" in refused) {
      const wait = "wait" in refused && typeof refused.wait === "number" ? { wait: refused.wait } : {};
      return { text: String(refused.text), ...wait };
    }
  } catch {
    // Told below.
  }
  return { text: status === 413 ? "文件太大了。" : `没有传上去（${status}），请刷新页面再试。` };
}
