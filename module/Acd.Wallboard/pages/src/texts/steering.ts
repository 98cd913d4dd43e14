/** What supervisors do to agents and to all queues. */
export const steeringTexts = {
  en: {
    follow: "Listen in", following: (agent: string) => `Listen in on ${agent}`, phone: "Your phone (extension)", who: "Who hears you",
    listen: "Nobody (listen)", whisper: "The agent (whisper)", barge: "Both (barge)", call: "Call me", stop: "Hang up", cancel: "Cancel",
    called: (phone: string) => `${phone} is being called.`, stopped: "Nobody listens in any more.",
    force: "Set status", reason: "Reason", all: "All queues", closeAll: "Close all queues", openAll: "Open all queues",
    closeAllQuestion: "Close every queue you see? Everybody who waits there is sent away.", status: "Status",
  },
  zh: {
    follow: "监听", following: (agent: string) => `监听 ${agent}`, phone: "您的电话（分机）", who: "谁能听到您",
    listen: "无人（监听）", whisper: "坐席（密语）", barge: "双方（强插）", call: "呼叫我", stop: "挂断", cancel: "取消",
    called: (phone: string) => `正在呼叫 ${phone}。`, stopped: "已无人监听。",
    force: "设置状态", reason: "原因", all: "全部队列", closeAll: "关闭全部队列", openAll: "开放全部队列",
    closeAllQuestion: "关闭您可见的全部队列？所有等待者都会被送走。", status: "状态",
  },
};
