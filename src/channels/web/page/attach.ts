/** Ways to a file: the button, dropping it on the page, pasting it. */
export interface Attach {
  /** Shows the button where files can be sent. */
  allow(allowed: boolean): void;
}

export interface AttachElements {
  readonly button: HTMLElement;
  readonly input: HTMLInputElement;
  /** Says that a file may be let go here. */
  readonly drop: HTMLElement;
}

export function createAttach(
  { button, input, drop }: AttachElements,
  send: (files: readonly File[]) => void,
): Attach {
  let isAllowed = false;

  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    send([...(input.files ?? [])]);
    // The same file once more is a change again.
    input.value = "";
    button.focus();
  });

  const bringsFiles = (event: DragEvent) =>
    isAllowed && Array.from(event.dataTransfer?.types ?? []).includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    drop.hidden = false;
  });
  document.addEventListener("dragleave", (event) => {
    // Null: out of the window, and not into another element.
    if (event.relatedTarget === null) drop.hidden = true;
  });
  document.addEventListener("drop", (event) => {
    drop.hidden = true;
    if (!bringsFiles(event)) return;
    event.preventDefault();
    send([...(event.dataTransfer?.files ?? [])]);
  });

  document.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    // Cells copied in a spreadsheet come as text and as a picture: the text is what was meant.
    if (!isAllowed || !data || data.files.length === 0 || data.types.includes("text/plain")) return;
    event.preventDefault();
    send([...data.files]);
  });

  return {
    allow(allowed) {
      isAllowed = allowed;
      button.hidden = !allowed;
    },
  };
}
