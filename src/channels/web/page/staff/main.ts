import "../style/staff.css";
import { offerCopies } from "./copy.ts";
import { guardForms } from "./guard-forms.ts";
import { keepQueueLive } from "./live-queue.ts";

/** The desk's pages work without this; with it texts are copied, the queue is live, and typed text isn't left by mistake. */
const toast = document.getElementById("toast");

function say(text: string): void {
  if (!toast) return;
  toast.textContent = text;
  setTimeout(() => {
    if (toast.textContent === text) toast.textContent = "";
  }, 4000);
}

offerCopies(document, say);
guardForms(document);
const queue = document.getElementById("queue");
if (queue) keepQueueLive(queue, say);
