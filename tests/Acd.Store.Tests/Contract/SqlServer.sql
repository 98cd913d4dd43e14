-- schema
CREATE TABLE [dbo].[acd_callers] ([number] bigint NOT NULL,
    [at_ms] bigint NOT NULL,
    [call_id] bigint NOT NULL,
    [call_uuid] nvarchar(64) collate Latin1_General_100_BIN2 NOT NULL,
    [queue] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [first_queue] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [agent] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [caller_number] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [caller_name] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [outcome] nvarchar(32) collate Latin1_General_100_BIN2 NOT NULL,
    [joined_at_ms] bigint NOT NULL,
    [answered_at_ms] bigint NOT NULL,
    [wait_ms] bigint NOT NULL,
    [talk_ms] bigint NOT NULL,
    [offers] bigint NOT NULL,
    [moves] bigint NOT NULL,
    [callback_attempts] bigint NOT NULL,
    [recording] nvarchar(1000) collate Latin1_General_100_BIN2 NOT NULL,
    [explanation] nvarchar(1000) collate Latin1_General_100_BIN2 NOT NULL,
    PRIMARY KEY ([number]));
CREATE INDEX [acd_callers_at_ms] ON [dbo].[acd_callers] ([at_ms] ASC);
CREATE INDEX [acd_callers_call_uuid] ON [dbo].[acd_callers] ([call_uuid] ASC);
CREATE TABLE [dbo].[acd_offers] ([number] bigint NOT NULL,
    [at_ms] bigint NOT NULL,
    [offer_id] bigint NOT NULL,
    [call_id] bigint NOT NULL,
    [call_uuid] nvarchar(64) collate Latin1_General_100_BIN2 NOT NULL,
    [queue] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [agent] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [started_at_ms] bigint NOT NULL,
    [ring_ms] bigint NOT NULL,
    [wait_ms] bigint NOT NULL,
    [result] nvarchar(32) collate Latin1_General_100_BIN2 NOT NULL,
    [cause] bigint NOT NULL,
    [attempt] bigint NOT NULL,
    [explanation] nvarchar(1000) collate Latin1_General_100_BIN2 NOT NULL,
    PRIMARY KEY ([number]));
CREATE INDEX [acd_offers_at_ms] ON [dbo].[acd_offers] ([at_ms] ASC);
CREATE TABLE [dbo].[acd_agent_intervals] ([number] bigint NOT NULL,
    [at_ms] bigint NOT NULL,
    [agent] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [kind] nvarchar(32) collate Latin1_General_100_BIN2 NOT NULL,
    [value] nvarchar(32) collate Latin1_General_100_BIN2 NOT NULL,
    [next_value] nvarchar(32) collate Latin1_General_100_BIN2 NOT NULL,
    [started_at_ms] bigint NOT NULL,
    [duration_ms] bigint NOT NULL,
    [queue] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [call_uuid] nvarchar(64) collate Latin1_General_100_BIN2 NOT NULL,
    [reason] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    PRIMARY KEY ([number]));
CREATE INDEX [acd_agent_intervals_at_ms] ON [dbo].[acd_agent_intervals] ([at_ms] ASC);
CREATE TABLE [dbo].[acd_dispositions] ([number] bigint NOT NULL,
    [at_ms] bigint NOT NULL,
    [agent] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [queue] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [call_uuid] nvarchar(64) collate Latin1_General_100_BIN2 NOT NULL,
    [code] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    PRIMARY KEY ([number]));
CREATE INDEX [acd_dispositions_at_ms] ON [dbo].[acd_dispositions] ([at_ms] ASC);
CREATE TABLE [dbo].[acd_events] ([number] bigint NOT NULL,
    [at_ms] bigint NOT NULL,
    [kind] nvarchar(32) collate Latin1_General_100_BIN2 NOT NULL,
    [queue] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [agent] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [call_uuid] nvarchar(64) collate Latin1_General_100_BIN2 NOT NULL,
    [caller_number] nvarchar(255) collate Latin1_General_100_BIN2 NOT NULL,
    [duration_ms] bigint NOT NULL,
    [attempt] bigint NOT NULL,
    [cause] bigint NOT NULL,
    [text] nvarchar(1000) collate Latin1_General_100_BIN2 NOT NULL,
    PRIMARY KEY ([number]));
CREATE INDEX [acd_events_at_ms] ON [dbo].[acd_events] ([at_ms] ASC);
CREATE TABLE [dbo].[acd_writers] ([node] bigint NOT NULL,
    [last_number] bigint NOT NULL,
    [owner] nvarchar(64) collate Latin1_General_100_BIN2 NOT NULL,
    PRIMARY KEY ([node]));

-- mark
select last_number,
    owner from acd_writers with (updlock,
    rowlock) where node = @node

-- acd_callers
select number,
    at_ms,
    call_id,
    call_uuid,
    queue,
    first_queue,
    agent,
    caller_number,
    caller_name,
    outcome,
    joined_at_ms,
    answered_at_ms,
    wait_ms,
    talk_ms,
    offers,
    moves,
    callback_attempts,
    recording,
    explanation from acd_callers where at_ms >= @from and at_ms < @until order by wait_ms desc,
    number desc offset 0 rows fetch next 10 rows only

-- acd_offers
select number,
    at_ms,
    offer_id,
    call_id,
    call_uuid,
    queue,
    agent,
    started_at_ms,
    ring_ms,
    wait_ms,
    result,
    cause,
    attempt,
    explanation from acd_offers where at_ms >= @from and at_ms < @until order by ring_ms desc,
    number desc offset 0 rows fetch next 10 rows only

-- acd_agent_intervals
select number,
    at_ms,
    agent,
    kind,
    value,
    next_value,
    started_at_ms,
    duration_ms,
    queue,
    call_uuid,
    reason from acd_agent_intervals where at_ms >= @from and at_ms < @until order by duration_ms desc,
    number desc offset 0 rows fetch next 10 rows only

-- acd_dispositions
select number,
    at_ms,
    agent,
    queue,
    call_uuid,
    code from acd_dispositions where at_ms >= @from and at_ms < @until order by at_ms desc,
    number desc offset 0 rows fetch next 10 rows only

-- acd_events
select number,
    at_ms,
    kind,
    queue,
    agent,
    call_uuid,
    caller_number,
    duration_ms,
    attempt,
    cause,
    text from acd_events where at_ms >= @from and at_ms < @until order by duration_ms desc,
    number desc offset 0 rows fetch next 10 rows only
