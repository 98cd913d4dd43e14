/** Addresses of pages about one queue or agent; names may hold any character. */
export const queueLink = (queue: string): string => `/queues/${encodeURIComponent(queue)}`;
export const agentLink = (agent: string): string => `/agents/${encodeURIComponent(agent)}`;
