/** The box to write in: Enter sends, Shift+Enter breaks the line, and an input method's Enter is its own. */
export interface Composer {
  focus(): void;
  /** Puts a text back that was not taken. */
  restore(text: string): void;
}

const tallest = 160;

export function createComposer(form: HTMLFormElement, say: (text: string) => void): Composer {
  const box = form.querySelector("textarea");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  if (!box || !button) throw new Error("the composer lacks its box or its button");

  function grow(): void {
    if (!box || !button) return;
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, tallest)}px`;
    button.disabled = box.value.trim() === "";
  }

  box.addEventListener("input", grow);
  box.addEventListener("keydown", (event) => {
    // Code 229: older Safari tells so of an Enter that ends a composition.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });

  function submit(): void {
    if (!box) return;
    const text = box.value.trim();
    if (text === "") return;
    box.value = "";
    grow();
    say(text);
    box.focus();
  }

  return {
    focus: () => box.focus(),
    restore(text) {
      box.value = box.value.trim() === "" ? text : `${text}\n${box.value}`;
      grow();
    },
  };
}
