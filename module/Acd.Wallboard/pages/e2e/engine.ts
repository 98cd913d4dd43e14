import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Picture } from "../src/board";

/** What the engine says itself, asked by a program of its own and not by the page that is tried. */
export class Engine {
  private constructor(private readonly address: string, private readonly token: string) {}

  /** An admin, whose page it is, makes the program's token. */
  static async of(admin: Page): Promise<Engine> {
    const token = await admin.evaluate(async () => {
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch("/api/v1/tokens/e2e", { method: "PUT", headers, body: JSON.stringify({ role: "Supervisor" }) });
      return (await answer.json()).token as string;
    });
    return new Engine(new URL(admin.url()).origin, token);
  }

  board = async (): Promise<Picture> => (await (await this.get("api/v1/board")).json()).picture;

  /** Callers who wait in a queue and for whom no phone rings, in the order of their turns. */
  waiting = async (queue: string): Promise<string[]> =>
    (await this.board()).callers.filter((caller) => caller.queue === queue && caller.state === "waiting").map((caller) => caller.call);

  queueOf = async (call: string): Promise<string | undefined> =>
    (await this.board()).callers.find((caller) => caller.call === call && caller.state === "waiting")?.queue;

  priorityOf = async (call: string): Promise<number> => (await (await this.get(`api/v1/callers/${call}/explanation`)).json()).priority;

  modeOf = async (queue: string): Promise<string | undefined> => (await this.board()).queues.find((one) => one.name === queue)?.mode;

  desk = async (agent: string): Promise<{ status: string; reason: string }> => (await this.get(`api/v1/agents/${agent}/desk`)).json();

  /** Who listens in on an agent: phone, who hears him, whether he is in a call. */
  followers = async (agent: string): Promise<{ supervisor: string; mode: string; state: string }[]> =>
    (await this.get(`api/v1/agents/${agent}/monitor`)).json();

  /** A sum of the lines of /metrics that begin so. */
  async count(begin: string): Promise<number> {
    const lines = (await (await this.get("metrics")).text()).split("\n").filter((line) => line.startsWith(begin));
    return lines.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
  }

  private async get(path: string): Promise<Response> {
    const answer = await fetch(`${this.address}/${path}`, { headers: { Authorization: `Bearer ${this.token}` } });
    expect(answer.status, path).toBe(200);
    return answer;
  }
}
