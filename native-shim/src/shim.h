/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file shim.h  What the FreeSWITCH-side files of mod_acd share */
#ifndef ACD_SHIM_H
#define ACD_SHIM_H

#include "acd_abi.h"
#include "engine_thread.h"
#include "workers.h"

#include <switch.h>

#include <stdbool.h>

#define ACD_EXTENSION_BYTES 256

/** Settings the shim itself needs, from <settings> of acd.conf.xml. */
typedef struct acd_settings {
	char managed_dir[1024];
	char dotnet_root[1024];
	char fallback_extension[ACD_EXTENSION_BYTES]; /* when the queue published none */
	uint32_t leg_workers_max;
	uint32_t stall_ms;
	uint32_t start_timeout_ms;
	bool talk_timer; /* talks are timed by us, not as the profile says */
	uint32_t engine_restarts_max; /* in a row, until one has lived for a minute */
	uint32_t event_client_patience_ms; /* 0: event socket clients may be deaf */
} acd_settings;

/** Fills settings from the configuration. Returns 0, or ENOENT when there is no acd.conf, or EINVAL; then error holds one line. */
int acd_settings_read(acd_settings *settings, char *error, size_t error_size);

/* ---- engine_owner.c: who has the engine ---- */

/** Module load: starts the first engine and whoever starts the next when it dies. Returns 0, or an errno with one line in error. */
int acd_owner_start(const acd_settings *settings, const acd_engine_handlers *handlers, char *error, size_t error_size);
/** Module unload: no engine is started any more. Harmless when none ever was. */
void acd_owner_stop_keeping(void);
/** After that: ends the engine. Returns 0, or ETIMEDOUT when it, or one before it, still uses its memory. */
int acd_owner_stop(void);
/** The engine thread's last deed. */
void acd_owner_engine_died(void);
/** Any thread: engines started after the first since the module was loaded. */
uint32_t acd_owner_restarts(void);

/** Any thread, with or without an engine: 0, or an errno of acd_engine_push, or ESHUTDOWN when there is none. */
int acd_shim_push(const acd_event *event);
bool acd_shim_serving(void);
acd_engine_state acd_shim_engine_state(void);
uint32_t acd_shim_ring_fill(void);
uint32_t acd_shim_ring_capacity(void);
/** Any thread: the ring's highest fill, of all engines, in the last so many minutes (peaks.h). */
uint32_t acd_shim_ring_peak(uint32_t minutes);

/* ---- log.c ---- */

/** Writes one line; level is syslog's number, which FreeSWITCH shares. Control characters are made visible. */
void acd_log_line(int32_t level, const char *line);

/* ---- calls.c: callers on their session threads ---- */

int acd_calls_init(void);
/** After every caller has left. */
void acd_calls_shutdown(void);
/** The body of the `acd` application, and of those that were registered as such: they name themselves, `acd` is null. */
void acd_calls_run(switch_core_session_t *session, const char *data, const char *application);
/** Engine thread: posts a command to its caller. Unknown callers are gone callers: ignored. */
void acd_calls_post(const acd_command *command);
/** Any thread: sends every waiting caller to the fallback. */
void acd_calls_fall_back(void);
/** Any thread, when the module goes: forgets those who talk past us. They aren't in the application any more, and may talk for hours. */
void acd_calls_let_go(void);
uint32_t acd_calls_count(void);

typedef struct acd_prompt acd_prompt;

/** Any thread: what became of an announcement; null when it gave no sound. Takes the prompt over, also when the caller is gone. */
void acd_calls_post_prompt(uint64_t call_id, uint64_t announcement_number, acd_prompt *prompt);

/* ---- announcements.c: rendered away from callers ---- */

int acd_announcements_init(void);
int acd_announcements_stop(int64_t timeout_ms);
void acd_announcements_shutdown(void);

/* ---- fallbacks.c: where callers go when there is no engine to ask ---- */

int acd_fallbacks_init(const acd_settings *settings);
void acd_fallbacks_shutdown(void);
/** Engine thread: remembers the extension for a key (what the application is called with); an empty one is forgotten. */
void acd_fallbacks_set(const acd_command *command);
/**
 * Caller's thread: what the channel asks for (acd_fallback_extension), else what the engine published, else the module's own; may be
 * empty.
 */
void acd_fallbacks_find(switch_channel_t *channel, const char *key, char *extension, size_t size);

/* ---- originate.c: dialling ---- */

/** Of a supervisor's channel: whom he monitors. */
#define ACD_MONITORED_VARIABLE "acd_monitored_agent"

/** Module load: from now on phones we dial show callers' names whole. Returns 0 or an errno. */
int acd_originate_init(void);
void acd_originate_shutdown(void);

/**
 * A worker's thread: blocks until somebody answers, it failed, or *cancel_cause is set by another thread. Returns SWITCH_CAUSE_NONE and
 * the read-locked session, or why there is none, which is never NONE nor SUCCESS. vars stays the caller's.
 */
switch_call_cause_t acd_originate(switch_core_session_t **sessionp, const char *dial_string, uint32_t timeout_ms, switch_event_t *vars,
								  switch_call_cause_t *cancel_cause);

/** The phone is offered the codec this channel talks in and no other; a channel that is gone changes nothing. */
void acd_originate_with_codec_of(const char *uuid, switch_event_t *vars);

/* ---- customers.c: customers who are called back ---- */

int acd_customers_init(void);
/** Refuses new ones, stops those being dialled, waits up to timeout_ms for the workers. */
int acd_customers_stop(int64_t timeout_ms);
void acd_customers_shutdown(void);
/** Engine thread. */
void acd_customers_dial(const acd_command *command);
void acd_customers_cancel(uint64_t call_id);
/** Any thread: stops dialling every one of them. */
void acd_customers_cancel_all(void);
/** Caller's thread: the id of the visit this customer was called back for, once; 0 for everybody else. */
uint64_t acd_customers_claim(switch_channel_t *channel);

/* ---- legs.c: the agents' legs ---- */

#define ACD_LEG_AGENT_BYTES 128

int acd_legs_init(const acd_settings *settings);
/** Refuses new legs, ends the ones that are not bridged, waits up to timeout_ms for the workers. */
int acd_legs_stop(int64_t timeout_ms);
void acd_legs_shutdown(void);
/** Engine thread: ACD_COMMAND_ORIGINATE and ATTACH. */
void acd_legs_originate(const acd_command *command);
void acd_legs_cancel(uint64_t leg_id, int32_t cause);
/** Engine thread: ACD_COMMAND_ANSWER_LEG (leg_answer.c). */
void acd_legs_answer(const acd_command *command);
/** Any thread: all is said about this leg, its thread need not wait. */
void acd_legs_dismiss(uint64_t leg_id);
/** Any thread: ends every leg that isn't bridged; their callers are taken care of by others. */
void acd_legs_cancel_unbridged(int32_t cause);
/**
 * Caller's thread: takes an answered leg for bridging. Returns the read-locked agent session and copies the agent's name, or null when the
 * leg is gone. switch_core_session_rwunlock the session afterwards.
 */
switch_core_session_t *acd_legs_take(uint64_t leg_id, char *agent, size_t agent_size);
/**
 * Caller's thread: his bridge with this leg is over. A leg that stands by is free again with that. True when the leg lives on without
 * him, because somebody transferred it.
 */
bool acd_legs_part(uint64_t leg_id, switch_core_session_t *session);
uint32_t acd_legs_count(void);
acd_workers_stats acd_legs_worker_stats(void);

/* ---- census.c: what there is ---- */

#define ACD_RECOVERY_VARIABLE "secondary_recovery_module"
#define ACD_RECOVERY_MODULE "mod_acd"
/** Of an agent's channel, when he was bridged: how long his caller had waited, and since when they talk (microseconds since 1970). */
#define ACD_WAITED_VARIABLE "acd_waited_ms"
#define ACD_CONNECTED_VARIABLE "acd_connected_us"

/** The clerk's thread: ACD_COMMAND_COUNT_CHANNELS. */
void acd_census_count(uint64_t request_id, uint32_t flags);
/** The clerk's thread: ACD_COMMAND_ADOPT_LEG. */
void acd_legs_adopt(const acd_command *command);
/** From now on the engine hears of channels that FreeSWITCH has recovered. */
void acd_census_open(void);
void acd_census_close(void);

/* ---- recovered.c: recovered channels whose partner doesn't come again ---- */

/** Any thread: this channel has been recovered; from now on it is watched. */
void acd_recovered_note(const char *uuid);
/** Any thread: there is somebody to review. */
bool acd_recovered_any(void);
/** The clerk's thread, every second: whoever has waited in vain for a partner is hung up, or runs his dialplan again. */
void acd_recovered_review(void);
/** When the clerk has stopped and nothing is recovered any more. */
void acd_recovered_forget(void);

/* ---- talk_codecs.c: talks that are transcoded ---- */

/** Caller's thread, when his bridge with the agent of acd_agent_uuid begins: different codecs at its two ends are counted and logged. */
void acd_talk_codecs_note(switch_core_session_t *caller);
/** Any thread: such talks since the module was first loaded. */
uint64_t acd_talk_codecs_transcoded(void);
/** Load: from now on a change of codec during a talk is noticed, too. */
void acd_talk_codecs_open(void);
/** Unload. */
void acd_talk_codecs_close(void);

/* ---- partner_first.c: what a talk costs per packet ---- */

/** Caller's thread, before it bridges: this end of the talk will name the other one first, where the core finds it soonest. */
void acd_partner_first(switch_core_session_t *session);

/* ---- errands.c: short blocking jobs for the engine ---- */

int acd_errands_init(void);
int acd_errands_stop(int64_t timeout_ms);
void acd_errands_shutdown(void);
/** Any thread: hangs the channel up. Returns 0 or the errno of acd_workers_submit. */
int acd_errands_hang_up(const char *uuid, switch_call_cause_t cause);
/** Engine thread: looks the configuration up and answers with ACD_EVENT_CONFIG. */
void acd_errands_read_config(const acd_command *command);

/** Runs a command of FreeSWITCH's own; what it prints becomes an ANSWER. */
void acd_errands_ask(const acd_command *command);
/** Any thread: has something done that may block for a moment. Returns 0 or the errno of acd_workers_submit. */
int acd_errands_do(acd_job_h *job, void *arg);
/** Any thread: an ANSWER with this line. */
void acd_errands_answer(uint64_t request_id, const char *line);

/* ---- waiting_room.c: music for everyone who waits ---- */

typedef struct acd_waiting_member acd_waiting_member;
/** Tick thread: there are news (acd_waiting_room_take_news). Must only wake. */
typedef void(acd_waiting_attend_h)(void *arg);

#define ACD_NEWS_DIGITS 1u        /* lie in the channel's queue */
#define ACD_NEWS_PROMPT_ENDED 2u  /* the music plays again */
#define ACD_NEWS_CODEC_CHANGED 4u /* nothing is sent until he has left and entered again */

typedef struct acd_waiting_stats {
	uint32_t members;
	uint32_t streams;      /* pieces of music, times codecs */
	uint64_t encoded;      /* packets of music: one per stream and packet time, however many hear it */
	uint64_t frames;       /* written to callers */
	uint64_t packets_in;   /* taken from callers */
	uint64_t late_ticks;   /* ticks that began more than 5 ms late */
	int64_t last_tick_us;  /* work of the last tick */
} acd_waiting_stats;

int acd_waiting_room_init(void);
/** After every caller has left. */
void acd_waiting_room_shutdown(void);
/**
 * Caller's thread: from now on the room writes to this session (silence when music is empty) and reads from it. Returns null when it
 * can't: no media yet, a codec that is just being changed, no memory.
 */
acd_waiting_member *acd_waiting_room_enter(switch_core_session_t *session, const char *music, acd_waiting_attend_h *attend_h, void *arg);
/** Caller's thread: when it returns the room doesn't touch the session any more. Cuts a prompt. Null is allowed. */
void acd_waiting_room_leave(acd_waiting_member *member);
/** Caller's thread: ACD_NEWS_* since the last call. */
uint32_t acd_waiting_room_take_news(acd_waiting_member *member);
/**
 * Caller's thread: plays the prompt instead of the music from the next packet on, until it ends (ACD_NEWS_PROMPT_ENDED); null: the music
 * again. Takes the prompt over. False when it doesn't fit: no member, another codec.
 */
bool acd_waiting_room_play(acd_waiting_member *member, acd_prompt *prompt);
acd_waiting_stats acd_waiting_room_get_stats(void);

/* ---- cli.c: `acd …` ---- */

int acd_cli_init(void);
void acd_cli_shutdown(void);
typedef struct acd_answer {
	char *text; /* to be freed; null: out of memory */
	int32_t cause;
} acd_answer;

/**
 * Any thread: sends a request to the engine and waits for its reply. Takes the blob over, a text from malloc; null is ENOMEM. Returns 0,
 * ETIMEDOUT, or the errno of acd_shim_push.
 */
int acd_cli_ask(acd_event *event, char *blob, acd_answer *answer);
int acd_cli_ask_within(acd_event *event, char *blob, int64_t timeout_us, acd_answer *answer);
/** Says why there was no answer, and what to do. */
void acd_cli_explain(int err, switch_stream_handle_t *stream);
/** Any thread: sends the line to the engine and writes its reply, or why there is none, to the stream. */
void acd_cli_run(const char *line, switch_stream_handle_t *stream);
/** Engine thread. */
void acd_cli_reply(const acd_command *command);

/* ---- completion.c: tab completion of `acd …` ---- */

void acd_completion_open(void);
void acd_completion_close(void);

/* ---- doors.c: further names under which FreeSWITCH finds us ---- */

void acd_doors_init(void);
/** Engine thread, before it is ready: ACD_COMMAND_REGISTER and ACD_COMMAND_CALLER_VARIABLES. */
void acd_doors_register(const acd_command *command);
/** Engine thread: ACD_COMMAND_LEG_VARIABLES. */
void acd_doors_prepare_leg(const acd_command *command);
/** Module load, when the engine is ready: 0, or an errno with one line in error when somebody else has one of the names. */
int acd_doors_claim(char *error, size_t error_size);
void acd_doors_open(switch_loadable_module_interface_t **module_interface);
/** Also after a failed claim. */
void acd_doors_close(void);
/**
 * Caller's thread: names the application and adds the variables the engine asked for. Returns them, to be freed when the event can't be
 * pushed; null when there are none.
 */
char *acd_doors_describe(acd_event *event, switch_core_session_t *session, const char *application);

/* ---- clerk.c: what is said about channels, in order ---- */

int acd_clerk_init(void);
/** Nobody is held up by a farewell any more. */
int acd_clerk_stop(int64_t timeout_ms);
void acd_clerk_shutdown(void);
/** Engine thread: ACD_COMMAND_FIRE_EVENT, SET_VARIABLES, DISMISS, FIND_CHANNEL, RECORD, COUNT_CHANNELS. */
void acd_clerk_post(const acd_command *command);
/** Any thread: an event CUSTOM without headers of ours, after what was posted before. Returns 0, or an errno of acd_workers_submit. */
int acd_clerk_fire(const char *subclass);

/** Any thread: acd_recovered_review on the clerk's. */
void acd_clerk_review_recovered(void);

/* ---- closing.c: FreeSWITCH ends as soon as its calls have ---- */

/**
 * Caller's thread, after he is in the registry: no agent can be dialled for him any more. Who comes from his fallback isn't sent there
 * again and again: for him the extension is emptied.
 */
bool acd_closing_refuses(switch_channel_t *channel, char *extension);
/** The events' watch, each second: sends who waits to the fallback when it begins. */
void acd_closing_review(void);

/* ---- event_watch.c: how FreeSWITCH's events get on ---- */

/** Counters since the module was loaded. */
typedef struct acd_event_stats {
	uint32_t lag_us;        /* from handing an event over to its delivery, the last one or the one under way */
	uint32_t lag_peak_us;   /* the highest of these */
	uint64_t lost;          /* events mod_event_socket lost for clients that don't read */
	uint64_t cut_by_us;     /* such clients */
	uint64_t cut_by_switch;
} acd_event_stats;

void acd_event_watch_open(const acd_settings *settings);
void acd_event_watch_close(void);
/** Any thread. @param minutes for the peak, as for acd_peaks_highest */
acd_event_stats acd_event_watch_stats(uint32_t minutes);

/* ---- recordings.c: talks on disk ---- */

int acd_recordings_init(void);
/** Refuses new ones; those that run go on until their channel ends. */
int acd_recordings_stop(int64_t timeout_ms);
void acd_recordings_shutdown(void);
/** Engine thread: ACD_COMMAND_RECORDING_*. */
void acd_recordings_order(const acd_command *command);
/** After a recording began on another thread than the channel's: ends it if the channel is hanging up. Needs the session's read lock. */
void acd_recordings_end_if_gone(switch_core_session_t *session, const char *file);

/* ---- monitors.c: supervisors who listen ---- */

int acd_monitors_init(void);
/** Hangs all up, waits up to timeout_ms until they are gone. */
int acd_monitors_stop(int64_t timeout_ms);
void acd_monitors_shutdown(void);
/** Any thread: nobody listens any more. */
void acd_monitors_hang_up_all(void);
/** Engine thread: ACD_COMMAND_MONITOR_*. */
void acd_monitors_order(const acd_command *command);

/* ---- small helpers ---- */

/** Copies a command's text as a C string, cut between code points when there is no room. */
void acd_copy_text(char *to, size_t size, const acd_text *text);

#endif
