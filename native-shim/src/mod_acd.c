/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file mod_acd.c  The FreeSWITCH module: load whole or say why, route commands, shut down in order */
#include "shim.h"

#include "leg_prompts.h"
#include "talk_timer.h"
#include "tts_cache.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>

#define STOP_TIMEOUT_MS 5000

SWITCH_MODULE_LOAD_FUNCTION(mod_acd_load);
SWITCH_MODULE_SHUTDOWN_FUNCTION(mod_acd_shutdown);
SWITCH_MODULE_DEFINITION(mod_acd, mod_acd_load, mod_acd_shutdown, NULL);

static bool stuck; /* something of the last load never stopped and still uses our memory */

/* ---- what the engine calls ---- */

/* About talks: recordings and supervisors. */
static bool route_talk(const acd_command *command)
{
	switch (command->kind) {
	case ACD_COMMAND_RECORDING_START:
	case ACD_COMMAND_RECORDING_STOP:
	case ACD_COMMAND_RECORDING_MASK:
		acd_recordings_order(command);
		return true;
	case ACD_COMMAND_MONITOR_DIAL:
	case ACD_COMMAND_MONITOR_ATTACH:
	case ACD_COMMAND_MONITOR_MODE:
	case ACD_COMMAND_MONITOR_DETACH:
	case ACD_COMMAND_MONITOR_STOP:
		acd_monitors_order(command);
		return true;
	default:
		return false;
	}
}

/* What is ordered for agents' legs. */
static bool route_leg(const acd_command *command)
{
	switch (command->kind) {
	case ACD_COMMAND_ORIGINATE:
	case ACD_COMMAND_ATTACH:
		acd_legs_originate(command);
		return true;
	case ACD_COMMAND_ADOPT_LEG:
		acd_legs_adopt(command);
		return true;
	case ACD_COMMAND_CANCEL:
		acd_legs_cancel(command->leg_id, command->cause);
		return true;
	case ACD_COMMAND_ANSWER_LEG:
		acd_legs_answer(command);
		return true;
	case ACD_COMMAND_PROMPT_AGENT:
	case ACD_COMMAND_DISMISS_LEG:
		acd_leg_prompts_play(command);
		return true;
	case ACD_COMMAND_LEG_VARIABLES:
		acd_doors_prepare_leg(command);
		return true;
	default:
		return false;
	}
}

static bool route(const acd_command *command)
{
	switch (command->kind) {
	case ACD_COMMAND_ACCEPT:
	case ACD_COMMAND_RELEASE:
	case ACD_COMMAND_BRIDGE:
	case ACD_COMMAND_ANNOUNCE:
	case ACD_COMMAND_MUSIC:
	case ACD_COMMAND_AWAIT_NEXT:
	case ACD_COMMAND_SEND_TO_FALLBACK:
		acd_calls_post(command);
		return true;
	case ACD_COMMAND_PREPARE_PROMPT:
		acd_tts_cache_prepare(command);
		return true;
	case ACD_COMMAND_DIAL_CUSTOMER:
		acd_customers_dial(command);
		return true;
	case ACD_COMMAND_CANCEL_CUSTOMER:
		acd_customers_cancel(command->call_id);
		return true;
	case ACD_COMMAND_FALLBACK:
		acd_fallbacks_set(command);
		return true;
	case ACD_COMMAND_FIRE_EVENT:
	case ACD_COMMAND_SET_VARIABLES:
	case ACD_COMMAND_DISMISS:
	case ACD_COMMAND_FIND_CHANNEL:
	case ACD_COMMAND_RECORD:
	case ACD_COMMAND_COUNT_CHANNELS:
		acd_clerk_post(command);
		return true;
	case ACD_COMMAND_REGISTER:
	case ACD_COMMAND_CALLER_VARIABLES:
		acd_doors_register(command);
		return true;
	case ACD_COMMAND_CONSOLE_REPLY:
		acd_cli_reply(command);
		return true;
	case ACD_COMMAND_READ_CONFIG:
		acd_errands_read_config(command);
		return true;
	case ACD_COMMAND_ASK:
		acd_errands_ask(command);
		return true;
	default:
		if (route_leg(command) || route_talk(command)) {
			return true;
		}
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR,
						  "acd: the engine sent command %u, which this mod_acd.so doesn't know; install both from one build\n",
						  command->kind);
		return false;
	}
}

static int32_t on_submit(const acd_command *commands, int32_t count, void *arg)
{
	int32_t understood = 0;

	(void) arg;
	for (int32_t i = 0; i < count; i++) {
		understood += route(&commands[i]);
	}
	return understood;
}

static void on_log(int32_t level, const char *line, void *arg)
{
	(void) arg;
	acd_log_line(level, line);
}

/* Callers go to their fallback, phones that still ring stop; connected calls don't notice. */
static void on_down(acd_engine_state state, void *arg)
{
	(void) arg;
	acd_calls_fall_back();
	acd_legs_cancel_unbridged(SWITCH_CAUSE_NORMAL_TEMPORARY_FAILURE);
	acd_monitors_hang_up_all();
	acd_customers_cancel_all();
	if (state == ACD_ENGINE_DEAD) {
		acd_owner_engine_died();
	}
}

/* ---- doors ---- */

SWITCH_STANDARD_APP(acd_application)
{
	acd_calls_run(session, data, NULL);
}

SWITCH_STANDARD_API(acd_api)
{
	(void) session;
	acd_cli_run(zstr(cmd) ? "help" : cmd, stream);
	return SWITCH_STATUS_SUCCESS;
}

/* ---- life ---- */

/* Waiting callers were told to leave; those who talk stay for as long as they like, and then we can't go. */
static bool wait_for_callers(void)
{
	acd_calls_let_go();
	for (int waited_ms = 0; acd_calls_count() && waited_ms < STOP_TIMEOUT_MS; waited_ms += 10) {
		switch_yield(10000);
		acd_calls_let_go();
	}
	return !acd_calls_count();
}

static void release_parts(void)
{
	acd_waiting_room_shutdown();
	acd_announcements_shutdown();
	acd_leg_prompts_shutdown();
	acd_tts_cache_shutdown();
	acd_customers_shutdown();
	acd_legs_shutdown();
	acd_originate_shutdown();
	acd_recordings_shutdown();
	acd_monitors_shutdown();
	acd_clerk_shutdown();
	acd_recovered_forget();
	acd_errands_shutdown();
	acd_cli_shutdown();
	acd_calls_shutdown();
	acd_fallbacks_shutdown();
}

static int init_parts(const acd_settings *settings, char *error, size_t error_size)
{
	int err = acd_fallbacks_init(settings);

	err = err ? err : acd_calls_init();
	err = err ? err : acd_cli_init();
	err = err ? err : acd_errands_init();
	err = err ? err : acd_clerk_init();
	err = err ? err : acd_recordings_init();
	err = err ? err : acd_monitors_init();
	err = err ? err : acd_originate_init();
	err = err ? err : acd_legs_init(settings);
	err = err ? err : acd_customers_init();
	err = err ? err : acd_tts_cache_init();
	err = err ? err : acd_leg_prompts_init(settings);
	err = err ? err : acd_announcements_init();
	err = err ? err : acd_waiting_room_init();
	if (err) {
		switch_snprintf(error, error_size, "can't get the memory or threads it needs: %s", strerror(err));
	}
	return err;
}

/* Stops what runs and, if all of it did, gives everything back. */
static void take_down(void)
{
	bool stopped;

	acd_owner_stop_keeping();
	stopped = !acd_legs_stop(STOP_TIMEOUT_MS);
	stopped = !acd_customers_stop(STOP_TIMEOUT_MS) && stopped;
	stopped = !acd_monitors_stop(STOP_TIMEOUT_MS) && stopped;
	stopped = !acd_recordings_stop(STOP_TIMEOUT_MS) && stopped;
	stopped = wait_for_callers() && stopped;
	stopped = !acd_owner_stop() && stopped;
	stopped = !acd_announcements_stop(STOP_TIMEOUT_MS) && stopped;
	stopped = !acd_leg_prompts_stop(STOP_TIMEOUT_MS) && stopped;
	stopped = !acd_tts_cache_stop(STOP_TIMEOUT_MS) && stopped;
	stopped = !acd_errands_stop(STOP_TIMEOUT_MS) && stopped;
	stopped = !acd_clerk_stop(STOP_TIMEOUT_MS) && stopped;
	if (!stopped) {
		stuck = true;
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR,
						  "acd: the engine, a leg or a caller didn't stop within %d ms; "
						  "mod_acd can be loaded again only after a restart of FreeSWITCH\n",
						  STOP_TIMEOUT_MS);
		return;
	}
	release_parts();
}

static void warn_about_scheduling(void)
{
	if (sched_getscheduler(0) != SCHED_OTHER) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_WARNING,
						  "acd: FreeSWITCH runs with real-time priority, which can starve the engine on a full machine; "
						  "start it with -np\n");
	}
}

SWITCH_MODULE_LOAD_FUNCTION(mod_acd_load)
{
	switch_application_interface_t *app_interface;
	switch_api_interface_t *api_interface;
	const acd_engine_handlers handlers = { .submit_h = on_submit, .log_h = on_log, .down_h = on_down };
	acd_settings settings;
	char error[1024] = "";
	int err = stuck ? EBUSY : 0;

	if (err) {
		switch_snprintf(error, sizeof(error), "a part of the last load never stopped; restart FreeSWITCH");
	}
	err = err ? err : acd_settings_read(&settings, error, sizeof(error));
	if (!err) {
		acd_doors_init();
		err = init_parts(&settings, error, sizeof(error));
		err = err ? err : acd_owner_start(&settings, &handlers, error, sizeof(error));
		if (!err && (err = acd_doors_claim(error, sizeof(error)))) {
			acd_doors_close();
		}
		if (err) {
			take_down();
		}
	}
	if (err) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR, "acd: mod_acd is not loaded: %s\n", error);
		return SWITCH_STATUS_FALSE;
	}
	warn_about_scheduling();
	*module_interface = switch_loadable_module_create_module_interface(pool, modname);
	SWITCH_ADD_APP(app_interface, "acd", "Wait in a queue for an agent", "Queues the caller and connects him to an agent",
				   acd_application, "<queue>",
				   SAF_SUPPORT_NOMEDIA); /* an unknown queue must be able to refuse before anything is answered */
	SWITCH_ADD_API(api_interface, "acd", "Queues, agents and callers", acd_api, "help");
	acd_doors_open(module_interface);
	acd_talk_timer_open(settings.talk_timer);
	acd_census_open();
	acd_completion_open();
	acd_talk_codecs_open();
	acd_event_watch_open(&settings);
	return SWITCH_STATUS_SUCCESS;
}

/* CoreCLR can't be unloaded, so neither can we: NOUNLOAD here (not from load, or this function would never run) leaves the file mapped. */
SWITCH_MODULE_SHUTDOWN_FUNCTION(mod_acd_shutdown)
{
	acd_event_watch_close();
	acd_talk_codecs_close();
	acd_census_close();
	acd_completion_close();
	acd_doors_close();
	acd_calls_fall_back();
	take_down();
	return SWITCH_STATUS_NOUNLOAD;
}
