/** What the server says in words of its own: what agents, callers and queues do, and what speaks against an agent. */
const english = {
  agents: {
    "not-ready": "not ready", unreachable: "phone unreachable", "on-other-call": "on another call", ready: "ready", ringing: "ringing",
    reserved: "held for a caller", talking: "talking", releasing: "hanging up", "wrap-up": "wrap-up", cooling: "resting",
  } as Record<string, string>,
  callers: {
    waiting: "waiting", proposed: "being matched", offered: "phone rings", connecting: "being connected", connected: "talking",
    deferred: "callback", dialled: "being called back", leaving: "leaving",
  } as Record<string, string>,
  statuses: {
    Available: "Available", "On Break": "On Break", "Logged Out": "Logged Out", "Available (On Demand)": "Available (On Demand)",
  } as Record<string, string>,
  modes: { open: "Open", draining: "Draining", closed: "Closed" },
  verdicts: {
    Eligible: "could take him", IsHis: "his agent", LoggedOut: "logged out", OnBreak: "on break",
    Unreachable: "phone unreachable", Busy: "busy",
    WrapUp: "in wrap-up", Resting: "resting", OnOtherCall: "on another call", LevelNotOpen: "of a level not open yet",
    LacksSkills: "lacks skills", Vetoed: "not wanted for him", PreferenceComesFirst: "somebody else comes first",
  } as Record<string, string>,
  since: (time: string) => `for ${time}`,
  left: (time: string) => `for ${time} more`,
  opens: (level: string, time: string) => `level ${level} opens in ${time}`,
  waitsFor: (agent: string) => `the caller waits for ${agent}`,
  waitsForTeam: (team: string) => `the caller waits for team ${team}`,
  skills: (text: string) => text,
};

const chinese: typeof english = {
  agents: {
    "not-ready": "未就绪", unreachable: "话机不可达", "on-other-call": "其他通话中", ready: "就绪", ringing: "振铃",
    reserved: "为来电者预留", talking: "通话", releasing: "挂断中", "wrap-up": "话后处理", cooling: "暂歇",
  },
  callers: {
    waiting: "等待", proposed: "匹配中", offered: "话机振铃", connecting: "接通中", connected: "通话",
    deferred: "待回呼", dialled: "回呼中", leaving: "离开",
  },
  statuses: { Available: "可用", "On Break": "小休", "Logged Out": "未登录", "Available (On Demand)": "按需可用" },
  modes: { open: "开放", draining: "只出不进", closed: "已关闭" },
  verdicts: {
    Eligible: "可接", IsHis: "其坐席", LoggedOut: "未登录", OnBreak: "小休", Unreachable: "话机不可达", Busy: "忙",
    WrapUp: "话后处理", Resting: "暂歇", OnOtherCall: "其他通话中", LevelNotOpen: "所在级别尚未开放",
    LacksSkills: "缺少技能", Vetoed: "被排除", PreferenceComesFirst: "先等待其他坐席",
  },
  since: (time) => `已 ${time}`,
  left: (time) => `还有 ${time}`,
  opens: (level, time) => `第 ${level} 级将在 ${time} 后开放`,
  waitsFor: (agent) => `来电者在等待 ${agent}`,
  waitsForTeam: (team) => `来电者在等待班组 ${team}`,
  skills: (text) => phrases.reduce((said, [form, words]) => said.replace(form, words), text),
};

/** What the engine says of skills, piece by piece, and how it is said here. */
const phrases: [RegExp, string][] = [
  [/; and /g, "；且 "], [/; or /g, "；或 "], [/ is missing, needs /g, " 缺失，需要 "], [/ is (\d+), needs /g, " 为 $1，需要 "],
  [/at least (\d+)/g, "至少 $1"], [/at most (\d+)/g, "至多 $1"], [/anything but (\d+)/g, "除 $1 以外"], [/any level/g, "任意级别"],
  [/no level/g, "无可用级别"], [/(\d+) to (\d+)/g, "$1 至 $2"], [/(\d+) or /g, "$1 或 "],
  [/no agent can meet the requirement/g, "没有坐席能满足要求"],
];

export type StateTexts = typeof english;
export const stateTexts = { en: english, zh: chinese };
