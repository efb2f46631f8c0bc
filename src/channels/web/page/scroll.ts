/** Keeps the newest message in sight, unless the person has scrolled up to read; then a button leads back. */
export interface Scroll {
  /** Around a change of what is shown: stays at the end where it was at the end. */
  through(change: () => void): void;
  /** Around messages put in above: what is in sight stays where it is. */
  holding(change: () => void): void;
  toEnd(): void;
}

const near = 120;

export function createScroll(area: HTMLElement, button: HTMLElement): Scroll {
  const isAtEnd = () => area.scrollHeight - area.scrollTop - area.clientHeight < near;
  const toEnd = () => {
    area.scrollTop = area.scrollHeight;
    button.hidden = true;
  };
  area.addEventListener("scroll", () => {
    if (isAtEnd()) button.hidden = true;
  });
  button.addEventListener("click", toEnd);
  // The keyboard of a phone takes half of the screen: the end stays the end.
  let atEnd = true;
  area.addEventListener("scroll", () => {
    atEnd = isAtEnd();
  });
  new ResizeObserver(() => {
    if (atEnd) toEnd();
  }).observe(area);
  return {
    through(change) {
      const wasAtEnd = isAtEnd();
      change();
      if (wasAtEnd) toEnd();
      else button.hidden = false;
    },
    holding(change) {
      const fromEnd = area.scrollHeight - area.scrollTop;
      change();
      area.scrollTop = area.scrollHeight - fromEnd;
    },
    toEnd,
  };
}
