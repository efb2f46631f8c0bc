/** Waits so many seconds, or until the signal aborts. @throws the signal's reason, once it is aborted */
export async function pause(
  seconds: number,
  later: (milliseconds: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  let stop: () => void = () => undefined;
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
  });
  signal.addEventListener("abort", stop);
  await Promise.race([later(seconds * 1000), aborted]);
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
}
