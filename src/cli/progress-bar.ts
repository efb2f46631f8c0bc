/** Characters of the bar itself. */
const width = 30;

/** A bar that is drawn over itself; nothing where nobody sees it. */
export function progressBar(stream: NodeJS.WritableStream & { readonly isTTY?: boolean }) {
  const isSeen = stream.isTTY === true;
  let drawn = false;
  return {
    show: (done: number, total: number): void => {
      if (!isSeen) return;
      const full = Math.floor((width * done) / total);
      stream.write(`\r[${"█".repeat(full)}${"░".repeat(width - full)}] ${done}/${total} 人`);
      drawn = true;
    },
    /** Takes the bar away again. */
    clear: (): void => {
      if (drawn) stream.write("\r\u001b[K");
    },
  };
}
