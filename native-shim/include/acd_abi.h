/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file acd_abi.h  The contract between the native shim and the managed engine
 *
 * Two rings, as in io_uring. Events flow to the engine (poll), commands flow to the switch (submit); nothing returns an answer upstream,
 * results come back as events. The engine thread is the only caller of the functions in acd_host_api, but for wake.
 *
 * Rules, which every change keeps:
 *  - No FreeSWITCH header here. Fixed-width integers, no bit fields, no enum-typed fields, no implied sizes.
 *  - Text is UTF-8 with a length, no terminator. Text the shim had to cut is cut between code points, and ACD_EVENT_CUT is set.
 *  - Inbound memory (an event's blob) is borrowed until the next poll. Outbound memory (a command's texts) is copied before submit returns.
 *  - Append only: a shipped field never moves, changes meaning, or goes. A new field or kind raises ACD_ABI_VERSION.
 *  - Each side asserts every offset: abi_layout.c here, NativeLayoutTests in C#.
 *
 * To add an event kind: a constant here, the file in src/ that pushes it, its record in Acd.Engine/Events, a case in Acd.Switch's
 * EventDecoder, a Handle overload in the engine, a scenario.
 */
#ifndef ACD_ABI_H
#define ACD_ABI_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ACD_ABI_VERSION 8u

/* ---- events: shim to engine ---- */

#define ACD_EVENT_TEXTS 6
#define ACD_EVENT_TEXT_BYTES 688

/** What happened. The comment names the fields each kind fills; the others are zero. */
#define ACD_EVENT_CALLER_JOINED 1u  /* call_id; texts: 0 queue, 1 uuid, 2 number, 3 name, 4 destination, 5 application that was
                                     * registered, or empty; blob = pairs, what CALLER_VARIABLES asked for */
#define ACD_EVENT_CALLER_LEFT 2u    /* call_id, cause = ACD_LEAVE_* ; last event of a call, exactly once */
#define ACD_EVENT_LEG_DIALING 3u    /* leg_id */
#define ACD_EVENT_LEG_ANSWERED 4u   /* leg_id; text 0 leg uuid */
#define ACD_EVENT_LEG_ENDED 5u      /* leg_id, cause = switch_call_cause_t; exactly once per ORIGINATE */
#define ACD_EVENT_BRIDGE_STARTED 6u /* call_id, leg_id */
#define ACD_EVENT_BRIDGE_ENDED 7u   /* call_id, leg_id, cause = ACD_BRIDGE_*; exactly once per BRIDGE whose caller was there */
#define ACD_EVENT_CONSOLE 8u        /* request_id, blob = the line typed after "acd" */
#define ACD_EVENT_CONFIG 9u         /* request_id, cause 0: blob = XML document; cause 1: blob = one-line error */
#define ACD_EVENT_SHUTDOWN 10u      /* end the loop after this batch */
#define ACD_EVENT_DIGIT 20u         /* call_id, cause = how long it was pressed in ms; text 0: 0-9, *, #, A-D. While waiting only */
#define ACD_EVENT_CUSTOMER_ANSWERED 30u /* call_id of his first visit; text 0 uuid. He waits for ACCEPT, as one who joined */
#define ACD_EVENT_CUSTOMER_FAILED 31u   /* call_id, cause = switch_call_cause_t; this or the one above once per DIAL_CUSTOMER */
#define ACD_EVENT_ANNOUNCED 21u     /* call_id, request_id, cause = ACD_ANNOUNCED_*; exactly once per ANNOUNCE whose caller was there */
#define ACD_EVENT_API 40u           /* request_id, cause = ACD_REGISTER_API or ACD_REGISTER_JSON_API; text 0 name, blob = the arguments */
#define ACD_EVENT_WATCHED 41u       /* request_id = key of the channel; texts: 0 application, 1 uuid; blob = its argument */
#define ACD_EVENT_WATCH_ENDED 42u   /* request_id = key of the channel, which is gone; exactly once per key */
#define ACD_EVENT_PROBED 43u        /* text 0 whose presence somebody asks for */
#define ACD_EVENT_CHANNEL_FOUND 44u /* request_id, cause: 1 there is such a channel, 0 there isn't */

#define ACD_EVENT_LEG_PROMPTED 50u   /* leg_id, cause = ACD_ANNOUNCED_*; once per PROMPT_AGENT that wasn't replaced, unless it ended */
#define ACD_EVENT_LIMITED 51u        /* cause = ACD_LIMIT_*, request_id = its value, call_id = phones that wait because of it; text 0:
                                      * how many ever had to. Once a second while it lasts */

/** What holds phones back. */
#define ACD_LIMIT_SESSIONS_PER_SECOND 1 /* FreeSWITCH's sessions-per-second */
#define ACD_LIMIT_SESSIONS 2            /* its max-sessions */
#define ACD_LIMIT_PAUSED 3              /* it was told to make no calls (fsctl pause); the value is 0 */

#define ACD_EVENT_RECORDING 60u     /* call_id, request_id of the RECORDING_START, cause = ACD_RECORDING_*; texts: 0 file, 1 why it
                                     * failed. FAILED or ENDED exactly once per RECORDING_START, STARTED once before unless it failed */
#define ACD_EVENT_MONITOR_ANSWERED 61u /* request_id of the MONITOR_DIAL */
#define ACD_EVENT_MONITOR_ENDED 62u    /* request_id, cause = switch_call_cause_t; exactly once per MONITOR_DIAL */

/** What became of a recording. */
#define ACD_RECORDING_STARTED 0
#define ACD_RECORDING_FAILED 1 /* couldn't begin, or broke off; the call goes on */
#define ACD_RECORDING_ENDED 2

#define ACD_EVENT_CHANNELS_COUNTED 90u /* request_id; blob = pairs: "call" id, "leg" id (bridged), "idle" id (a leg that isn't) */
#define ACD_EVENT_CONVERSATION 91u     /* call_id, 0 when the caller isn't in the application; texts: 0 leg uuid, 1 agent, 2 queue, 3 caller
                                        * uuid, 4 caller number, 5 caller name; blob = pairs: "waited_ms", "talked_ms" */
#define ACD_EVENT_CHANNEL_RECOVERED 92u /* FreeSWITCH has brought back a channel of ours; text 0 uuid */
#define ACD_EVENT_ANSWER 130u          /* request_id of the ASK, blob = what the command printed; exactly once per ASK and ANSWER_LEG */

/** Why a caller's thread left the application. */
#define ACD_LEAVE_HUNG_UP 1
#define ACD_LEAVE_RELEASED 2
#define ACD_LEAVE_FALLBACK 3
#define ACD_LEAVE_TAKEN_AWAY 4

/** What became of the leg when the bridge ended. */
#define ACD_BRIDGE_LEG_ENDS 0     /* it is gone, is about to go, or is free again (ATTACH) */
#define ACD_BRIDGE_LEG_LIVES_ON 1 /* it was transferred: LEG_ENDED comes when it ends there */

/** How an announcement ended. */
#define ACD_ANNOUNCED_DONE 0
#define ACD_ANNOUNCED_CUT 1    /* bridged, released, gone, codec changed, or replaced by another */
#define ACD_ANNOUNCED_FAILED 2 /* no item gave a sound, or he hears nothing yet; the log says more */

/** acd_event.flags: a text was longer than its room and was cut. */
#define ACD_EVENT_CUT 1u

/** A text inside acd_event.text_bytes. */
typedef struct acd_span {
	uint16_t offset;
	uint16_t length;
} acd_span;

typedef struct acd_event {
	uint32_t kind;
	uint32_t flags;
	int64_t at_us; /* CLOCK_MONOTONIC, when it happened */
	uint64_t call_id;
	uint64_t leg_id;
	uint64_t request_id;
	int32_t cause;
	uint32_t blob_length;
	const uint8_t *blob; /* owned by the shim; valid until the next poll */
	acd_span texts[ACD_EVENT_TEXTS];
	uint8_t text_bytes[ACD_EVENT_TEXT_BYTES];
} acd_event;

/* ---- commands: engine to shim ---- */

#define ACD_COMMAND_TEXTS 6

#define ACD_COMMAND_ACCEPT 1u        /* call_id, flags = ACD_ACCEPT_*; texts: 0 music, 1 fallback extension */
#define ACD_COMMAND_RELEASE 2u       /* call_id; texts: 0 result for acd_result, 1 extension or empty, 2 digits for acd_exit_key */
#define ACD_COMMAND_ORIGINATE 3u     /* leg_id, call_id, timeout_ms, flags = ACD_MEDIA_*; texts: 0 dial string, 1 caller number,
                                      * 2 caller name, 3 queue, 4 agent, 5 caller uuid */
#define ACD_COMMAND_CANCEL 4u        /* leg_id, cause; ringing or answered */
#define ACD_COMMAND_BRIDGE 5u        /* call_id, leg_id, flags = ACD_MEDIA_* */
#define ACD_COMMAND_FALLBACK 6u      /* texts: 0 key (what the application is called with), 1 extension */
#define ACD_COMMAND_CONSOLE_REPLY 7u /* request_id, cause: not 0 fails a JSON API; text 0 */
#define ACD_COMMAND_READ_CONFIG 8u   /* request_id, flags bit 0: re-read files first; text 0 configuration name */

#define ACD_COMMAND_ANNOUNCE 20u     /* call_id, request_id, flags = ACD_ANNOUNCE_MIXED or 0; texts: up to six items, played one after
                                      * the other instead of the music.
                                      * An item is a file (relative: in the channel's sound_prefix), a stream that ends
                                      * (file_string://, tone_stream://, tts://), or "say:TYPE:METHOD:VALUE" with FreeSWITCH's names of
                                      * say types and methods, spoken in the channel's language, default_language, or English. A minute
                                      * at most. Replaces the one before */

#define ACD_COMMAND_DIAL_CUSTOMER 30u   /* call_id of his first visit, timeout_ms; texts: 0 dial string with {number}, 1 number, 2 queue */
#define ACD_COMMAND_CANCEL_CUSTOMER 31u /* call_id; the result still comes */

#define ACD_COMMAND_MUSIC 21u        /* call_id; texts: 0 music, 1 fallback extension. For a caller who was accepted */

#define ACD_COMMAND_AWAIT_NEXT 120u  /* call_id, timeout_ms: once his talk is over he waits so long for RELEASE, which says where
                                      * he goes on */

/*
 * Doors for others than `acd`. Pairs are "name\0value\0name\0value\0…", names "name\0name\0…", so no value can be taken for anything
 * else. What is said about a channel is done in order, by one thread.
 */
#define ACD_COMMAND_FIRE_EVENT 40u       /* texts: 0 event name, 1 subclass, 2 uuid of the channel whose data it carries, 3 pairs */
#define ACD_COMMAND_SET_VARIABLES 41u    /* texts: 0 channel uuid, 1 pairs; an empty value takes the variable away */
#define ACD_COMMAND_DISMISS 42u          /* call_id or leg_id, the other 0: all is said about it, its thread may go on */
#define ACD_COMMAND_LEG_VARIABLES 43u    /* leg_id; text 0 pairs, for the ORIGINATE that follows */
#define ACD_COMMAND_REGISTER 44u         /* before ready; flags = ACD_REGISTER_*; texts: 0 name, 1 description, 2 syntax,
                                          * 3 names: completions */
#define ACD_COMMAND_CALLER_VARIABLES 45u /* before ready; text 0 names. One that begins with * holds a list of further names */
#define ACD_COMMAND_FIND_CHANNEL 46u     /* request_id; text 0 uuid */
#define ACD_COMMAND_RECORD 47u           /* texts: 0 channel uuid, 1 file, the channel's variables in it expanded, 2 variable that is to
                                          * hold the file's name */

/*
 * What agents hear who have answered and aren't connected. Items are those of ANNOUNCE. A text, "tts://ENGINE|VOICE|TEXT", is played from
 * its file only, here and in ANNOUNCE: PREPARE_PROMPT has it rendered; without a file it is left out.
 */
#define ACD_COMMAND_PROMPT_AGENT 50u   /* leg_id; texts: up to six items */
#define ACD_COMMAND_DISMISS_LEG 51u    /* leg_id, cause; texts: up to six items, then the leg is hung up. Replaces what it hears */
#define ACD_COMMAND_PREPARE_PROMPT 52u /* text 0 a text; harmless when its file is there */

#define ACD_COMMAND_RECORDING_START 60u /* call_id, request_id, flags = ACD_RECORDING_STEREO or 0; texts: 0 caller's channel uuid, 1 file,
                                         * ${name} and ${strftime(format)} in it filled in, 2 agent's channel uuid */
#define ACD_COMMAND_RECORDING_STOP 61u  /* call_id, request_id */
#define ACD_COMMAND_RECORDING_MASK 62u  /* call_id, request_id, flags: 1 silence instead of what is said, 0 what is said */
#define ACD_COMMAND_MONITOR_DIAL 63u    /* request_id, timeout_ms; texts: 0 dial string, 1 agent */
#define ACD_COMMAND_MONITOR_ATTACH 64u  /* request_id, flags = ACD_MONITOR_*; text 0 agent's channel uuid */
#define ACD_COMMAND_MONITOR_MODE 65u    /* request_id, flags = ACD_MONITOR_* */
#define ACD_COMMAND_MONITOR_DETACH 66u  /* request_id */
#define ACD_COMMAND_MONITOR_STOP 67u    /* request_id; ringing or answered */

#define ACD_RECORDING_STEREO 1u

/** How the audio of a bridge flows. */
#define ACD_MEDIA_FULL 0u
#define ACD_MEDIA_PROXY 1u  /* ORIGINATE: the agent's phone is offered the caller's codec alone */
#define ACD_MEDIA_BYPASS 2u /* BRIDGE: between the phones, past us */

/** Who hears a supervisor. */
#define ACD_MONITOR_LISTEN 0u
#define ACD_MONITOR_WHISPER 1u /* the agent */
#define ACD_MONITOR_BARGE 2u   /* agent and caller */

#define ACD_COMMAND_ATTACH 70u /* as ORIGINATE, but text 0 is the uuid of a leg that stands by: nothing rings. LEG_ENDED means that it is
                                * free again; with cause 0 and no LEG_ANSWERED before it, that it is gone */

#define ACD_COMMAND_COUNT_CHANNELS 90u   /* request_id, flags = ACD_COUNT_*; yields one CHANNELS_COUNTED */
#define ACD_COMMAND_ADOPT_LEG 91u        /* leg_id; texts: 0 leg uuid, 1 agent, 2 queue, 3 caller uuid. Follows a live channel as if it
                                          * had been dialled here: yields LEG_ENDED exactly once */
#define ACD_COMMAND_SEND_TO_FALLBACK 92u /* call_id; as if the engine had failed */

#define ACD_COMMAND_ASK 130u /* request_id; texts: 0 one of FreeSWITCH's own commands, 1 its arguments; yields one ANSWER */

#define ACD_COMMAND_ANSWER_LEG 150u /* request_id, leg_id of a leg that rings: its phone is asked to answer by itself. Yields one ANSWER,
                                     * "+OK …": it was asked, or "-ERR …", why it can't be. LEG_ANSWERED comes when it does */

/** COUNT_CHANNELS: first a CONVERSATION for every bridged leg of an agent, also those no engine follows. */
#define ACD_COUNT_CONVERSATIONS 1u

/** What is registered. A name somebody else has already makes the module refuse to load. */
#define ACD_REGISTER_API 1u
#define ACD_REGISTER_JSON_API 2u
#define ACD_REGISTER_QUEUE_APPLICATION 3u /* as `acd`; its callers wait for DISMISS before they leave */
#define ACD_REGISTER_WATCH_APPLICATION 4u /* reports the channel and its end, does nothing else */
#define ACD_REGISTER_SUBCLASS 5u  /* of events */
#define ACD_REGISTER_PROBE 6u     /* presence of users whose name begins so */

#define ACD_READ_CONFIG_RELOAD 1u

/** ACCEPT: what the caller gets while he waits. Unless at once, he is answered when he is bridged. */
#define ACD_ACCEPT_AT_ONCE 0u        /* answered at once, hears the music */
#define ACD_ACCEPT_EARLY_MEDIA 1u    /* 183, hears the music, isn't billed yet */
#define ACD_ACCEPT_RINGING 2u        /* 180, his own phone makes the ringing tone; no announcements, no digits */
#define ACD_ACCEPT_WHEN_CONNECTED 3u /* nothing is sent to him: what the dialplan did before stays */

#define ACD_ANNOUNCE_MIXED 1u /* ANNOUNCE: the music goes on under it, quieter; instead of it where that can't be done */

#define ACD_ACCEPT_INBAND_DIGITS 256u /* with any of these: digits are also heard as tones, as long as he waits */

/** A text the engine owns; bytes may be null when length is 0. */
typedef struct acd_text {
	const uint8_t *bytes;
	int32_t length;
	int32_t reserved;
} acd_text;

typedef struct acd_command {
	uint32_t kind;
	uint32_t flags;
	uint64_t call_id;
	uint64_t leg_id;
	uint64_t request_id;
	int32_t timeout_ms;
	int32_t cause;
	acd_text texts[ACD_COMMAND_TEXTS];
} acd_command;

/* ---- the boundary itself ---- */

#define ACD_POLL_LOST (-1)

/** Everything the engine can ask of the shim. Filled by the shim, constant while the engine runs. */
typedef struct acd_host_api {
	uint32_t struct_size; /* sizeof(acd_host_api) of the shim */
	uint32_t abi_version;
	uint32_t event_size;
	uint32_t command_size;
	void *context; /* first argument of every function below */

	/**
	 * Waits up to wait_us for the first event, then copies up to capacity events. Returns the count, 0 on time-out, or ACD_POLL_LOST:
	 * events were lost because the ring was full, the engine's picture of the calls is wrong, and it must return ACD_RUN_CRASHED.
	 */
	int32_t (*poll)(void *context, acd_event *events, int32_t capacity, int64_t wait_us);

	/** Copies and routes count commands in order. Returns how many were understood; the rest is logged by the shim. */
	int32_t (*submit)(void *context, const acd_command *commands, int32_t count);

	/** Start-up is over: length 0 is success, otherwise text is one line saying what failed and what to do. Call once. */
	void (*ready)(void *context, const uint8_t *text, int32_t length);

	/** One line for the log; level is syslog's number. */
	void (*log)(void *context, int32_t level, const uint8_t *text, int32_t length);

	/**
	 * Any thread until acd_engine_run returns: ends the wait of the poll under way, or else of the next one. That poll may return 0
	 * before its time.
	 */
	void (*wake)(void *context);
} acd_host_api;

/** acd_engine_run returns one of these; anything else is treated as ACD_RUN_CRASHED. */
#define ACD_RUN_STOPPED 0      /* after ACD_EVENT_SHUTDOWN */
#define ACD_RUN_REFUSED 1      /* ready() said why: configuration, versions */
#define ACD_RUN_CRASHED 2      /* an exception ended the loop; it is in the log */
#define ACD_RUN_ABI_MISMATCH 3 /* the two sides were built from different versions of this file */
#define ACD_RUN_INCOMPLETE 4   /* a managed file beside Acd.Host.dll is missing or damaged */

/**
 * The managed entry point: runs the engine loop on the calling thread until shutdown. Never throws. May be called again after it
 * returned (a new engine with no state), never twice at a time.
 */
typedef int32_t (*acd_engine_run)(const acd_host_api *api);

#ifdef __cplusplus
}
#endif

#endif
