import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const stage = process.env.ACD_STAGE_DIR ?? join(import.meta.dirname, "../../../../build/stage");

/** How big a simulated call centre is; with more than one queue they are named queue-1, queue-2, … */
export interface Size {
  agents: number;
  queues: number;
  callsPerSecond: number;
}

const small: Size = { agents: 8, queues: 1, callsPerSecond: 0.6 };

/** An acd.conf.xml with these settings in it. */
export type Config = (settings: string) => string;

/** Beside its size: more options of simulate's, a configuration in place of the made one, the time zone it is in. */
export interface Ways {
  more?: string[];
  config?: Config;
  zone?: string;
}

/** A simulated call centre with its wallboard, in a process of its own that ends by itself. */
export class Centre {
  private process?: ChildProcess;
  setUpLink = "";

  private constructor(
    readonly port: number, private readonly folder: string, private readonly options: string[], private readonly zone?: string,
  ) {}

  static async start(size = small, { more = [], config, zone }: Ways = {}): Promise<Centre> {
    const options = [
      "--agents", `${size.agents}`, "--queues", `${size.queues}`, "--calls-per-second", `${size.callsPerSecond}`, ...more,
    ];
    const centre = new Centre(await freePort(), await mkdtemp(join(tmpdir(), "acd-e2e-")), options, zone);
    if (config === undefined) {
      options.push("--web", `127.0.0.1:${centre.port}`, "--web-folder", centre.folder);
    } else {
      await centre.configure(config);
      options.push("--config", centre.configFile);
    }
    await centre.run();
    return centre;
  }

  /** Writes its configuration; a reload puts it into force. */
  configure(config: Config): Promise<void> {
    const settings = `<param name="web-listen" value="127.0.0.1:${this.port}"/><param name="web-folder" value="${this.folder}"/>`;
    return writeFile(this.configFile, config(settings));
  }

  private get configFile(): string {
    return join(this.folder, "acd.conf.xml");
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it, or starts it again with the users it had. */
  async run(): Promise<void> {
    const run = [join(stage, "acd/Acd.Host.dll"), "simulate", "--seconds", "300", ...this.options];
    const child = spawn("dotnet", run, this.zone === undefined ? {} : { env: { ...process.env, TZ: this.zone } });
    this.process = child;
    child.stderr.on("data", (text: Buffer) => {
      this.setUpLink = /http:\S+\/setup\/[0-9a-f]+/.exec(text.toString())?.[0] ?? this.setUpLink;
    });
    await until("the wallboard answers", async () => (await fetch(`${this.address}/health/ready`)).ok);
  }

  async stop(): Promise<void> {
    const child = this.process;
    if (child === undefined || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await gone;
  }
}

/** Waits until it holds, at most a minute unless it takes luck: a full machine is slow. */
export async function until(what: string, holds: () => Promise<boolean>, atMostMs = 60_000): Promise<void> {
  const end = Date.now() + atMostMs;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`not within ${atMostMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
