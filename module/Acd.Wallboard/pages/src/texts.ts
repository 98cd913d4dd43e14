/** Every text of the pages, in English and Chinese. */
const english = {
  title: "Call centre", queues: "Queues", agents: "Agents", callers: "Callers", queue: "Queue", agent: "Agent", caller: "Caller",
  waiting: "Waiting", longest: "Longest wait", expected: "Expected wait", level: "Service level",
  levelOfQuarter: "Service level this quarter", levelToday: "Service level today", answeredToday: "Answered today",
  abandonedToday: "Abandoned today", now: "Now", talking: "Talking", ready: "Ready", ringing: "Ringing", wrapUp: "Wrap-up",
  onBreak: "On break", resting: "Resting", loggedOut: "Logged out", state: "State", since: "For", occupancy: "Occupancy",
  callbacks: "Callbacks", wait: "Wait", status: "Status", actions: "Actions", nobody: "Nobody waits.", connecting: "Connecting …",
  live: "live", name: "Name", password: "Password", logIn: "Log in", logOut: "Log out", setUp: "Create the first user",
  setUpHint: "This user is an administrator. The password needs at least 10 characters.", why: "Why?", first: "Next in line", withdraw: "Take out",
  move: "Move to …", open: "Open", draining: "Drain", closed: "Close", trend: "Waiting and talking", language: "中文", next: "Next agent",
  noneEligible: "nobody is free for him", failed: "That didn't work", close: "Close window",
  nothing: "There are no queues, or none that are yours to see.", loading: "Loading …",
  noAgents: "There are no agents here.", whyOf: (who: string) => `Why does ${who} wait?`,
  unreachable: "The server can't be reached; trying again …",
  trial: "Who would get a new caller?", trialOf: (queue: string) => `A caller who joined ${queue} now`,
  skills: "Skills he asks for", ask: "Ask",
  time: "Time", colon: ": ",
  confirmClosed: "Close the queue? Everybody who waits is sent away.", confirmWithdraw: "Take this caller out of the queue?",
};

const chinese: typeof english = {
  title: "呼叫中心", queues: "队列", agents: "坐席", callers: "来电者", queue: "队列", agent: "坐席", caller: "来电者",
  waiting: "等待", longest: "最长等待", expected: "预计等待", level: "服务水平",
  levelOfQuarter: "本刻钟服务水平", levelToday: "今日服务水平", answeredToday: "今日接听", abandonedToday: "今日放弃",
  now: "当前", talking: "通话", ready: "就绪", ringing: "振铃", wrapUp: "话后处理",
  onBreak: "小休", resting: "暂歇", loggedOut: "未登录", state: "状态", since: "时长", occupancy: "占用率",
  callbacks: "回呼", wait: "等待时间", status: "签入状态", actions: "操作", nobody: "无人等待。", connecting: "正在连接……",
  live: "实时", name: "用户名", password: "密码", logIn: "登录", logOut: "退出", setUp: "创建第一个用户",
  setUpHint: "该用户为管理员，密码至少 10 个字符。", why: "原因", first: "提到最前", withdraw: "移出",
  move: "转到……", open: "开放", draining: "只出不进", closed: "关闭", trend: "等待与通话", language: "English", next: "下一坐席",
  noneEligible: "暂无可接坐席", failed: "操作失败", close: "关闭窗口", nothing: "没有队列，或没有您可查看的队列。", loading: "正在加载……",
  noAgents: "这里没有坐席。", whyOf: (who: string) => `${who} 为何在等待？`, unreachable: "无法连接服务器，正在重试……",
  trial: "新来电会分给谁？", trialOf: (queue: string) => `若现在有来电进入 ${queue}`, skills: "所要求的技能", ask: "查询",
  time: "时间", colon: "：",
  confirmClosed: "确定关闭队列？所有等待者都会被送走。", confirmWithdraw: "确定将该来电者移出队列？",
};

export type Language = "en" | "zh";
export type Texts = typeof english;
export const textsOf = (language: Language): Texts => (language === "zh" ? chinese : english);

/** mod_callcenter's words for a status, in the order people use them. */
export const statuses = ["Available", "On Break", "Logged Out", "Available (On Demand)"];
