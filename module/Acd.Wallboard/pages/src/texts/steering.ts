/** What supervisors do to agents and to all queues. */
export const steeringTexts = {
  en: {
    follow: "Listen in", following: (agent: string) => `Listen in on ${agent}`, phone: "Your phone (extension)", who: "Who hears you",
    listen: "Nobody (listen)", whisper: "The agent (whisper)", barge: "Both (barge)", call: "Call me", change: "Change", stop: "End listening in", cancel: "Cancel",
    followers: "Who listens in", follower: (phone: string, heard: string, hears: string) => `${phone} listens in, ${heard}: ${hears}`,
    heard: { listen: "heard by nobody", whisper: "heard by the agent", barge: "heard by both" },
    hears: { dialling: "the phone rings", waiting: "waits for the next call", hearing: "in the call" },
    changed: (phone: string) => `${phone} is heard as chosen.`,
    called: (phone: string) => `${phone} is being called.`, stopped: "Nobody listens in any more.",
    force: "Set status", reason: "Reason", all: "All queues", closeAll: "Close all queues", openAll: "Open all queues",
    closeAllQuestion: "Close every queue you see? Everybody who waits there is sent away.", status: "Status",
  },
  zh: {
    follow: "监听", following: (agent: string) => `监听 ${agent}`, phone: "您的电话（分机）", who: "谁能听到您",
    listen: "无人（监听）", whisper: "坐席（密语）", barge: "双方（强插）", call: "呼叫我", change: "更改", stop: "结束监听", cancel: "取消",
    followers: "正在监听者", follower: (phone: string, heard: string, hears: string) => `${phone} 正在监听（${heard}）：${hears}`,
    heard: { listen: "无人听到", whisper: "坐席听到", barge: "双方听到" },
    hears: { dialling: "话机振铃中", waiting: "等待下一通话", hearing: "通话中" },
    changed: (phone: string) => `${phone} 已按所选方式接入。`,
    called: (phone: string) => `正在呼叫 ${phone}。`, stopped: "已无人监听。",
    force: "设置状态", reason: "原因", all: "全部队列", closeAll: "关闭全部队列", openAll: "开放全部队列",
    closeAllQuestion: "关闭您可见的全部队列？所有等待者都会被送走。", status: "签入状态",
  },
};
