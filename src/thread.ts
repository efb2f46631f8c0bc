import { type ResourceLimits, Worker } from "node:worker_threads";

/**
 * Starts a thread of this program, compiled or, in tests and `npm run dev`, from its sources: a worker doesn't inherit what
 * reads TypeScript there.
 * @param module the thread's module as its source is called: `new URL("./read.ts", import.meta.url)`
 * @param data what it finds as `workerData`
 * @param resourceLimits memory that it may take, where it reads what strangers send
 */
export function startThread(module: URL, data: unknown, resourceLimits: ResourceLimits = {}): Worker {
  const thread = start(module, data, resourceLimits);
  // One that fails while it is being ended, when nobody listens any more, must not end the program.
  thread.on("error", () => undefined);
  return thread;
}

function start(module: URL, data: unknown, resourceLimits: ResourceLimits): Worker {
  const options = { workerData: data, resourceLimits };
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL(module.href.replace(/\.ts$/, ".js")), options);
  const [tsx, source] = [import.meta.resolve("tsx/esm/api"), module.href].map((url) => JSON.stringify(url));
  const program = `import(${tsx}).then(({ register }) => { register(); return import(${source}); })`;
  return new Worker(program, { ...options, eval: true });
}
