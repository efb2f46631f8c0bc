/** Shows the buttons that copy: without a script they could do nothing. */
export function offerCopies(root: ParentNode, say: (text: string) => void): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(button.dataset.copy ?? "").then(
        () => say("已复制。"),
        () => say("没能复制，请选中文字自己复制。"),
      );
    });
  }
}
