import { stateTexts } from "../texts/states";

/** What an agent reads at his desk. */
export const deskTexts = {
  en: {
    desk: "My desk", none: "You aren't an agent here; an administrator can say which one you are.", state: "State", status: "Status",
    gone: (agent: string) =>
      `You are to be the agent ${agent}, but there is no such agent (any more). An administrator can add him or say which agent you are.`,
    reason: "Reason", change: "Change to", set: "Set", calls: "Calls", noCalls: "No call.", incoming: "Incoming call",
    from: (number: string, name: string, queue: string) => `Call for ${queue} from ${[name, number].filter(Boolean).join(", ") || "an unknown number"}`,
    anybody: (queue: string) => `Your phone rings for the first caller of ${queue}`, waited: "Has waited", accept: "Accept", accepting: "Asking your phone…",
    decline: "Decline",
    page: "Open the caller's page", byItself: "Open the caller's page automatically", blocked: "The browser kept the caller's page from opening. Allow pop-ups here.",
    wrapUp: "After the call", left: "left", untilCode: "Ends when you say what became of the call.", end: "I'm done",
    extend: (minutes: number) => `${minutes} min more`, became: (queue: string) => `What became of your last call (${queue})?`, said: "said",
    code: "Disposition",
    states: stateTexts.en.agents,
  },
  zh: {
    desk: "我的坐席台", none: "您在这里不是坐席；管理员可以指定您是哪位坐席。", state: "状态", status: "签入状态",
    gone: (agent: string) => `您被指定为坐席 ${agent}，但没有（或已不再有）这个坐席。请管理员添加该坐席，或指定您是哪位坐席。`,
    reason: "原因", change: "改为", set: "设置", calls: "通话", noCalls: "没有通话。", incoming: "来电",
    from: (number: string, name: string, queue: string) => `${queue} 来电：${[name, number].filter(Boolean).join("，") || "未知号码"}`,
    anybody: (queue: string) => `您的话机正为 ${queue} 的第一位来电者振铃`, waited: "已等待", accept: "接听", accepting: "正在让话机接起…", decline: "拒接",
    page: "打开来电者页面", byItself: "自动打开来电者页面", blocked: "浏览器阻止了来电者页面。请允许本站弹出窗口。",
    wrapUp: "话后处理", left: "剩余", untilCode: "登记通话结果后结束。", end: "完成",
    extend: (minutes: number) => `延长 ${minutes} 分钟`, became: (queue: string) => `上一通电话（${queue}）的结果？`, said: "已登记",
    code: "处理结果",
    states: stateTexts.zh.agents,
  },
};
