/** Buttons that say something for the person, and the menu that holds some of them. */
export function createMenu(
  buttons: Iterable<HTMLElement>,
  menu: HTMLElement,
  say: (text: string) => void,
): void {
  const close = () => menu.removeAttribute("open");
  for (const button of buttons) {
    button.addEventListener("click", () => {
      close();
      say(button.dataset.say ?? "");
    });
  }
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    menu.querySelector("summary")?.focus();
  });
}
