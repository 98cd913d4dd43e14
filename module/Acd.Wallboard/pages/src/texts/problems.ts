import { clock, kebab } from "../format";
import type { Chinese } from "../said";
import { stateTexts } from "./states";

const roles: Record<string, string> = { Viewer: "查看者", Agent: "坐席", Supervisor: "主管", Admin: "管理员" };
const { agents, modes } = stateTexts.zh;
const stateOf = (name: string): string => agents[kebab(name)] ?? name;
const modeOf = (name: string): string => modes[name.toLowerCase() as keyof typeof modes] ?? name;
const roleOf = (name: string): string => roles[name] ?? name;
const time = (ms: string): string => clock(Number(ms));

/** Why FreeSWITCH couldn't ask a phone to answer: said by its module, word by word. */
const phoneReasons: [RegExp, string][] = [
  [/^FreeSWITCH gave no answer in time; try again$/, "FreeSWITCH 未及时应答，请重试"],
  [/^the phone hasn't said yet that it rings; try again in a moment$/, "话机尚未报告振铃，请稍后重试"],
  [/^the phone is reached through (\S+), and only SIP phones can be asked to answer; pick it up$/,
    "话机经由 $1 呼叫，只有 SIP 话机能被要求自动接起，请直接摘机"],
  [/^no phone rings: it isn't dialled yet, has just been answered, or the call is over$/, "没有话机振铃：尚未拨出、刚被接起，或通话已结束"],
  [/^too many requests at once; try again$/, "同时请求过多，请重试"],
  [/^out of memory$/, "内存不足"],
];
const phoneReason = (text: string): string =>
  phoneReasons.reduce((said, [form, words]) => said.replace(form, words), text);

/**
 * What the server refuses, in Chinese, by the problem's code; its values are texts in the order in which the English words have them.
 * English is what the server says itself.
 */
export const problemsChinese: Chinese = {
  // Of the engine.
  refused: (text) => `引擎拒绝：${text}`,
  "agent-unknown": (agent) => `没有坐席 ${agent}`,
  "queue-unknown": (queue) => `没有队列 ${queue}`,
  "caller-unknown": (call) => `没有来电者 ${call}，可能已离开`,
  "caller-not-waiting": (call) => `${call} 已不在等待`,
  "queue-not-open": (queue, mode) => `队列 ${queue} 的状态为“${modeOf(mode)}”，请先开放`,
  "queue-without-callback": (queue) => `队列 ${queue} 不提供回呼：请为其配置 <callback>，或取消该回呼`,
  "wrap-up-extension-too-long": (ms, agent, left) => `话后处理不能延长 ${time(ms)}：坐席 ${agent} 最多还可延长 ${time(left)}`,
  "wrap-up-fixed": (agent) => `坐席 ${agent} 的话后处理时长固定，不能提前结束（由配置决定）`,
  "wrap-up-until-disposition": (agent) => `坐席 ${agent} 登记处理结果后，话后处理才结束（由配置决定）`,
  "disposition-unknown": (code, known) => `没有处理结果“${code}”，可选：${known}`,
  "disposition-empty": () => "处理结果不能为空",
  "agent-without-call": (agent) => `坐席 ${agent} 尚无可登记结果的通话`,
  "agent-resting": (agent, ms) => `坐席 ${agent} 还须暂歇 ${time(ms)}（由配置决定）`,
  "break-reason-unknown": (reason, known) => `没有小休原因“${reason}”，可选：${known}`,
  "agent-not-in-wrap-up": (agent, state) => `坐席 ${agent} 不在话后处理中，当前状态：${stateOf(state)}`,
  "decline-not-ringing": (agent) => `坐席 ${agent} 的话机没有可拒接的来电：已被接起，或来电者已离开`,
  "monitor-bypass": (agent, queue) =>
    `坐席 ${agent} 服务的队列 ${queue} 的 media-mode 为 bypass：语音不经过交换机，无法监听；请将 media-mode 设为 full 或 proxy`,
  "monitor-none": (agent) => `没有人在监听坐席 ${agent}`,
  "monitor-leaving": (supervisor, agent) => `${supervisor} 正在结束对坐席 ${agent} 的监听`,
  "monitor-same": (supervisor, agent) => `${supervisor} 已在以此方式监听坐席 ${agent}`,
  // Of a caller's requirement, with the place; what is wrong within one of its steps is in findings.ts.
  "requirement-seconds-malformed": (text) => `“${text}”不是整秒数；请写成如 30: english>=3`,
  "requirement-steps-disordered": (most) => `各步的时间须递增，从 0 到 ${most} 秒`,
  "requirement-steps-many": (most) => `超过 ${most} 步，请合并`,
  "requirement-contradictory": () => "没有坐席能满足此要求：它自相矛盾",
  // Of the host.
  "accept-not-ringing": (agent) => `坐席 ${agent} 的话机没有可接听的来电：已被接起，或来电者已离开`,
  "accept-over": () => "该来电对此坐席已结束：来电者已离开，或已由其他坐席接听",
  "accept-unheeded": (agent, seconds) =>
    `已请求坐席 ${agent} 的话机自动接起，但 ${seconds} 秒内未接，仍在振铃：请直接摘机。只有支持 NOTIFY“Event: talk”的话机才会自动接起，请查看话机设置`,
  "accept-refused": (agent, reason) => `坐席 ${agent}：${phoneReason(reason)}`,
  "engine-stopped": () => "引擎已停止；原因以及是否会自动重启见日志",
  "engine-silent": (seconds) =>
    `引擎已 ${seconds} 秒没有响应，来电走后备路由；控制台 'acd shim' 显示当前情况，日志显示引擎最后的动作，'reload mod_acd' 可重启引擎`,
  "engine-starting": () => "引擎刚刚启动，尚无数据，请稍后再试",
  "report-of-today-only": () => "没有存储，只有今日数据：请在 acd.conf.xml 中配置存储（store、store-folder）",
  "records-unreadable": (why) => `无法读取明细：${why}；“acd store status”显示存储状态`,
  // Of the wallboard.
  "status-unknown": (status) => `未知的签入状态“${status}”，可选：Available、Available (On Demand)、On Break、Logged Out`,
  "queue-mode-unknown": (mode) => `未知的队列状态“${mode}”，可选：open、draining、closed`,
  "caller-gone": (call) => `没有来电者 ${call}：已离开，或从未有过`,
  "agent-unseen": (agent) => `没有坐席 ${agent}，或您无权查看`,
  "offer-malformed": (offer) => `“${offer}”不是有效的派送；坐席台显示有哪些`,
  "beyond-your-rights": () => "超出您的权限；管理员可以扩大权限",
  "role-too-small": (least, role) => `需要角色“${roleOf(least)}”，您的角色是“${roleOf(role)}”；管理员可以更改`,
  "token-refused": () => "令牌无效：未知、已删除或替换，或已过期；请管理员重新创建",
  "not-logged-in": () => "尚未登录或登录已失效，请登录；程序请以“Authorization: Bearer”发送管理员创建的令牌",
  "login-refused": () => "用户名或密码错误",
  "setup-refused": () => "令牌错误，或已有用户；令牌在 FreeSWITCH 日志中（ACD1901）",
  "name-malformed": (most) => `用户名须为 1 至 ${most} 个字符`,
  "password-short": (least) => `密码至少 ${least} 个字符`,
  "password-missing": () => "新用户需要密码",
  "reload-under-way": () => "正在重新加载：请等待其结束后再试",
  "monitor-mode-unknown": (mode) => `未知的监听方式“${mode}”，可选：listen、whisper、barge`,
  "phone-malformed": () => "电话须为分机号或坐席名：字母、数字和 . _ @ + -，最多 64 个字符",
  "phone-beyond-your-rights": (phone) =>
    `您只能查看部分队列，因此只能用自己的电话或您可见坐席的电话监听，不能用 ${phone}；您的电话由管理员设置`,
  "too-many-wallboards": (most) => `已打开 ${most} 个看板，不能再多；请关闭一些，或查看 /api/v1/board`,
  "too-many-reports": () => "正在生成的报表过多：请稍后再试",
  "too-many-logins": (seconds) => `此地址登录尝试过多：请在 ${seconds} 秒后再试`,
  "report-unknown": (what, known) => `未知的报表“${what}”，可选：${known}`,
  "day-malformed": (day) => `“${day}”不是日期，请写成 2026-03-01`,
  "interval-unknown": (interval) => `时段 ${interval} 无效，请用 15 或 30`,
  "format-unknown": (format) => `未知的格式“${format}”，可选：json、csv`,
  "other-site": () => "请求来自其他网站的页面，已拒绝",
  "websockets-only": () => "此地址仅用于 WebSocket；普通 HTTP 请用 /api/v1/events",
  "metrics-of-every-queue": () => "指标包含所有队列：请用不限于部分队列的用户或令牌读取",
  // For who makes users and tokens.
  "days-out-of-range": (days, most) => `有效天数 ${days} 无效：请写 1 至 ${most}，或以 0 表示删除前一直有效`,
  "role-unknown": (role, known) => `没有角色 ${role}，可选：${known}`,
  "queue-nameless": () => "queues 中有队列没有名称；如需所有队列，请省略 queues",
  "gift-beyond-reach": (what) => `您不能授予此权限（${what}）；不受限的管理员可以`,
  "user-unknown": (name) => `没有“${name}”`,
  "user-beyond-reach": (name) => `“${name}”的权限超出您自己的；不受限的管理员可以更改或删除`,
  "rights-changed": () => "您的权限在此期间已变更，未执行任何操作：请重新登录后再试",
  "last-admin": (name) => `“${name}”是最后一个不受限的管理员：请先创建另一个`,
  // Of requests as such.
  "body-malformed": (where, document) => `请求内容不是所需的 JSON（${where}）；${document} 说明了所需内容`,
  "request-malformed": (why, document) => `请求有误：${why}；${document} 说明了所需内容`,
  "request-incomprehensible": (document) => `无法理解该请求；${document} 说明了所需内容`,
  "request-slow": () => "请求传输过慢，已放弃，请重新发送",
  "address-unknown": (document) => `此地址没有内容；${document} 说明了所需内容`,
  "method-refused": (method, document) => `此地址不接受 ${method}；${document} 说明了所需内容`,
  "body-too-large": (bytes) => `请求内容过大：最多 ${bytes} 字节`,
  "body-no-json": () => "请求内容须为 JSON，请带 Content-Type: application/json",
  "server-fault": () => "服务器出错；请求可能已执行，也可能没有",
};
