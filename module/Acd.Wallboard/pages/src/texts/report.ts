/** The page of reports, and names of the columns; a column without a name keeps the one it has in the file. */
const columnsEnglish: Record<string, string> = {
  from: "From", queue: "Queue", agent: "Agent", offered: "Offered", answered: "Answered", abandoned: "Abandoned", flow_out: "Flow-out",
  service_level_3: "Service level", average_speed_of_answer_ms: "Average wait", longest_wait_ms: "Longest wait",
  average_handle_time_ms: "Handle time", abandon_rate: "Abandon rate", offers: "Offers", offers_answered: "Taken",
  offers_no_answer: "No answer", handled: "Handled", talk_ms: "Talk", wrap_up_ms: "Wrap-up", logged_in_ms: "Logged in",
  break_ms: "Break", occupancy: "Occupancy", utilisation: "Utilisation",
};

const columnsChinese: typeof columnsEnglish = {
  from: "起始", queue: "队列", agent: "坐席", offered: "进入", answered: "接听", abandoned: "放弃", flow_out: "转出",
  service_level_3: "服务水平", average_speed_of_answer_ms: "平均等待", longest_wait_ms: "最长等待",
  average_handle_time_ms: "处理时长", abandon_rate: "放弃率", offers: "派送", offers_answered: "已接",
  offers_no_answer: "未接", handled: "处理", talk_ms: "通话", wrap_up_ms: "话后处理", logged_in_ms: "登录时长",
  break_ms: "小休", occupancy: "占用率", utilisation: "利用率",
};

export const reportTexts = {
  en: {
    title: "Reports", what: "Report", queues: "Queues", agents: "Agents", "queue-intervals": "Queues by interval",
    "agent-intervals": "Agents by interval",
    day: (zone: string) => `Day (${zone})`, interval: "Interval", minutes: (count: string) => `${count} min`, only: "Only",
    all: "all", download: "Download CSV", nothing: "Nothing happened then.", formulas: "Formulas", columns: columnsEnglish,
  },
  zh: {
    title: "报表", what: "报表", queues: "队列", agents: "坐席", "queue-intervals": "队列（按时段）",
    "agent-intervals": "坐席（按时段）",
    day: (zone: string) => `日期（${zone}）`, interval: "时段", minutes: (count: string) => `${count} 分钟`, only: "仅限",
    all: "全部", download: "下载 CSV", nothing: "该时段没有数据。", formulas: "公式", columns: columnsChinese,
  },
};
