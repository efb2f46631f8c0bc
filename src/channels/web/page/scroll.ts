/** Keeps the newest message in sight, unless the person has scrolled up to read; then a button leads back. */
export interface Scroll {
  /**
   * Around a change of what is shown: follows it where the end was in sight, but never past the top of `anchor`: a long
   * answer is read from its first line.
   */
  through(change: () => void, anchor: () => HTMLElement | null): void;
  /** Around messages put in above: what is in sight stays where it is. */
  holding(change: () => void): void;
  toEnd(): void;
}

/** Pixels: so near to the end counts as there. */
const near = 120;
const above = 10;

export function createScroll(area: HTMLElement, button: HTMLElement): Scroll {
  const isAtEnd = () => area.scrollHeight - area.scrollTop - area.clientHeight < near;
  let follows = true;

  function to(top: number): void {
    area.scrollTop = top;
    button.hidden = isAtEnd();
  }

  area.addEventListener("scroll", () => {
    follows = isAtEnd();
    if (follows) button.hidden = true;
  });
  button.addEventListener("click", () => to(area.scrollHeight));
  // The keyboard of a phone takes half of the screen: the end stays the end.
  new ResizeObserver(() => {
    if (follows) to(area.scrollHeight);
  }).observe(area);

  return {
    through(change, anchor) {
      const follow = follows;
      change();
      if (follow) to(Math.min(area.scrollHeight, topOf(anchor(), area)));
      else button.hidden = isAtEnd();
    },
    holding(change) {
      const fromEnd = area.scrollHeight - area.scrollTop;
      change();
      area.scrollTop = area.scrollHeight - fromEnd;
    },
    toEnd() {
      follows = true;
      to(area.scrollHeight);
    },
  };
}

/** Where an element begins in what scrolls, with a little room; nowhere for none. */
function topOf(element: HTMLElement | null, area: HTMLElement): number {
  if (!element) return Number.POSITIVE_INFINITY;
  const offset = element.getBoundingClientRect().top - area.getBoundingClientRect().top;
  return area.scrollTop + offset - above;
}
