import { computed, signal } from "@preact/signals";
import { api, type Me, send } from "./api";
import { type Delta, emptyPicture, fold, inOrder, type Picture } from "./board";
import { wordsOf } from "./problem";
import { type Language, textsOf } from "./texts";

/** What the whole page knows. */
export const picture = signal<Picture>(emptyPicture);
/** Names of the queues, one a line: a text stays the same while they do. */
export const queueNames = computed(() => picture.value.queues.map((queue) => queue.name).join("\n"));
/** Its words, in the language chosen by then. */
export type Failure = () => string;
export const me = signal<Me | null>(null);
export const connected = signal(false);
/** Why the server tells nothing of the board; null: it does, or can't be reached. */
export const boardFault = signal<unknown>(null);
/** Nobody has answered since the page was opened. */
export const unreachable = signal(false);
/** What was tried last and went wrong; null: nothing. */
export const failure = signal<Failure | null>(null);
export const now = signal(Date.now());
export const language = signal<Language>(startLanguage());
export const history = signal<[number[], number[], number[]]>([[], [], []]);

const historyLength = 600;
const againMs = 3_000;
let source: EventSource | undefined;
/** The server's clock less ours, ms: waits must be right on a screen whose clock isn't. */
let offset = 0;

export const texts = () => textsOf(language.value);

/** Where the reports' days begin, for {@link ./zone}. */
export const zone = (): string => (me.value?.zone ?? "UTC").replace(/^Etc\/UTC$/, "UTC");

/** Texts of one page or part, from a file of its own in texts/, in the language chosen. */
export const wording = <T>(both: Record<Language, T>): T => both[language.value];

export function startClock(): void {
  setInterval(() => {
    now.value = Date.now() + offset;
  }, 1000);
}

/** Asks who we are until somebody answers. */
export async function start(): Promise<void> {
  try {
    await begin();
    unreachable.value = false;
  } catch {
    unreachable.value = true;
    setTimeout(() => void start(), againMs);
  }
}

/** Asks who we are, and watches when we may. */
export async function begin(): Promise<void> {
  me.value = await api.me();
  source?.close();
  connected.value = false;
  if (me.value.name !== null) watch();
}

/** Does something and shows what went wrong. */
export async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    failure.value = null;
    await work();
  } catch (error) {
    failure.value = () => `${texts().failed}${texts().colon}${wordsOf(error, language.value)}`;
  }
}

export function switchLanguage(): void {
  language.value = language.value === "en" ? "zh" : "en";
  document.documentElement.lang = language.value;
  localStorage.setItem("language", language.value);
}

/** The browser connects again by itself, and the server sends what was missed. */
function watch(): void {
  source = new EventSource("/api/v1/events");
  source.addEventListener("board", (event) => show(inOrder(JSON.parse(event.data).picture)));
  source.addEventListener("delta", (event) => show(fold(picture.value, JSON.parse(event.data) as Delta)));
  source.onopen = () => {
    connected.value = true;
    boardFault.value = null;
  };
  source.onerror = () => {
    connected.value = false;
    if (source?.readyState !== EventSource.CLOSED) return;
    void learnWhy();
    setTimeout(() => void start(), againMs);
  };
}

/** An EventSource keeps to itself why it was refused. */
async function learnWhy(): Promise<void> {
  const enough = new AbortController();
  try {
    await send("GET", "events", undefined, enough.signal);
    boardFault.value = null;
  } catch (error) {
    boardFault.value = error;
  } finally {
    enough.abort();
  }
}

function show(next: Picture): void {
  picture.value = next;
  offset = next.at - Date.now();
  now.value = next.at;
  const sum = (of: (queue: Picture["queues"][number]) => number) => next.queues.reduce((total, queue) => total + of(queue), 0);
  const [at, waiting, talking] = history.value;
  history.value = [
    [...at, next.at / 1000].slice(-historyLength),
    [...waiting, sum((queue) => queue.waiting)].slice(-historyLength),
    [...talking, sum((queue) => queue.talking)].slice(-historyLength),
  ];
}

function startLanguage(): Language {
  const chosen = localStorage.getItem("language") ?? navigator.language;
  return chosen.startsWith("zh") ? "zh" : "en";
}
