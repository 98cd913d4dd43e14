/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file engine_thread_test.c  An engine starts, serves and stops, or says why it doesn't start */
#define _GNU_SOURCE /* pthread_getattr_np, SCHED_BATCH */
#include "engine_rig.h"
#include "faults.h"
#include "test.h"

#include <errno.h>
#include <sched.h>
#include <string.h>

ACD_TEST(engine_thread_starts_serves_and_stops)
{
	acd_engine *engine = acd_rig_start(acd_rig_run);
	uint64_t i;

	CHECK_CONTAINS("engine says hello\n", rig.log);
	for (i = 1; i <= 100; i++) {
		CHECK_EQUAL(0, acd_rig_push(engine, ACD_EVENT_CONSOLE));
		while (atomic_load(&rig.events_polled) < i) {
			sched_yield();
		}
	}
	CHECK_EQUAL(0, acd_engine_ring_fill(engine));
	CHECK_EQUAL(0, acd_engine_stop(engine, ACD_RIG_LONG_MS));
	CHECK_EQUAL(ACD_ENGINE_STOPPED, acd_engine_get_state(engine));
	CHECK_EQUAL(ESHUTDOWN, acd_rig_push(engine, ACD_EVENT_CONSOLE));
	CHECK_EQUAL(0, rig.downs[ACD_ENGINE_DEAD] + rig.downs[ACD_ENGINE_STALLED]);
	acd_engine_destroy(engine);
}

static int32_t run_submitting(const acd_host_api *api)
{
	const acd_command commands[2] = {{.kind = ACD_COMMAND_ACCEPT}, {.kind = ACD_COMMAND_CANCEL}};

	CHECK_EQUAL(2, api->submit(api->context, commands, 2));
	api->ready(api->context, NULL, 0);

	return acd_rig_serve(api);
}

ACD_TEST(engine_thread_gives_commands_to_the_handler)
{
	acd_rig_stop_and_destroy(acd_rig_start(run_submitting));
}

static pthread_attr_t engine_attr;
static int engine_policy;

static int32_t run_looking_at_itself(const acd_host_api *api)
{
	struct sched_param param;

	CHECK_EQUAL(0, pthread_getattr_np(pthread_self(), &engine_attr));
	CHECK_EQUAL(0, pthread_getschedparam(pthread_self(), &engine_policy, &param));
	api->ready(api->context, NULL, 0);

	return acd_rig_serve(api);
}

ACD_TEST(engine_thread_has_a_large_stack_and_an_ordinary_policy)
{
	const struct sched_param param = {0};
	size_t stack_bytes = 0;

	/* Stands for FreeSWITCH's real-time policy: a thread inherits it too, and it needs no privilege. */
	CHECK_EQUAL(0, sched_setscheduler(0, SCHED_BATCH, &param));
	acd_rig_stop_and_destroy(acd_rig_start(run_looking_at_itself));
	CHECK_EQUAL(0, pthread_attr_getstacksize(&engine_attr, &stack_bytes));
	CHECK_EQUAL(8 * 1024 * 1024, stack_bytes);
	CHECK_EQUAL(SCHED_OTHER, engine_policy);
	pthread_attr_destroy(&engine_attr);
}

static void check_refused(acd_engine_run run, const char *reason)
{
	acd_engine *engine = acd_rig_create(run, ACD_RIG_LONG_MS);
	char error[256] = "";

	CHECK_EQUAL(EIO, acd_engine_start(engine, error, sizeof(error)));
	CHECK_CONTAINS(reason, error);
	CHECK(!acd_engine_serving(engine));
	CHECK_EQUAL(ESHUTDOWN, acd_rig_push(engine, ACD_EVENT_CONSOLE));
	CHECK_EQUAL(0, rig.downs[ACD_ENGINE_DEAD] + rig.downs[ACD_ENGINE_STALLED]);
	acd_engine_destroy(engine);
}

static int32_t run_refusing(const acd_host_api *api)
{
	static const char why[] = "acd.conf.xml line 3: no such strategyXXXX";

	api->ready(api->context, (const uint8_t *) why, (int32_t) strlen(why) - 4);

	return ACD_RUN_REFUSED;
}

ACD_TEST(engine_thread_that_refuses_gives_its_reason)
{
	check_refused(run_refusing, "acd.conf.xml line 3: no such strategy");
}

static int32_t run_mismatched(const acd_host_api *api)
{
	(void) api;

	return ACD_RUN_ABI_MISMATCH;
}

ACD_TEST(engine_thread_of_another_version_says_so)
{
	check_refused(run_mismatched, "different versions");
}

static int32_t run_crashing_at_once(const acd_host_api *api)
{
	(void) api;

	return 12345;
}

ACD_TEST(engine_thread_that_ends_before_ready_does_not_start)
{
	check_refused(run_crashing_at_once, "exception");
}

ACD_TEST(engine_thread_without_dotnet_files_gives_the_host_error)
{
	const acd_engine_config config = {
		.managed_dir = ACD_TEST_HOSTFXR "/empty", .ring_capacity = 8, .stall_ms = ACD_RIG_STALL_MS, .start_timeout_ms = ACD_RIG_LONG_MS};
	acd_engine *engine = NULL;
	char error[1024] = "";

	CHECK_EQUAL(0, acd_engine_create(&engine, &config, &acd_rig_handlers));
	CHECK_EQUAL(EIO, acd_engine_start(engine, error, sizeof(error)));
	CHECK_CONTAINS("Acd.Host.dll", error);
	acd_engine_destroy(engine);
}

ACD_TEST(engine_thread_names_its_states)
{
	CHECK(!strcmp("starting", acd_engine_state_name(ACD_ENGINE_STARTING)));
	CHECK(!strcmp("running", acd_engine_state_name(ACD_ENGINE_RUNNING)));
	CHECK(!strcmp("stalled", acd_engine_state_name(ACD_ENGINE_STALLED)));
	CHECK(!strcmp("dead", acd_engine_state_name(ACD_ENGINE_DEAD)));
	CHECK(!strcmp("stopped", acd_engine_state_name(ACD_ENGINE_STOPPED)));
}

ACD_TEST(engine_thread_without_threads_says_so)
{
	acd_engine *engine = acd_rig_create(acd_rig_run, ACD_RIG_LONG_MS);
	char error[256] = "";

	acd_faults_refuse_threads(true);
	CHECK_EQUAL(EAGAIN, acd_engine_start(engine, error, sizeof(error)));
	CHECK_CONTAINS("thread", error);
	acd_engine_destroy(engine);
}

ACD_TEST(engine_thread_refuses_a_ring_that_is_no_power_of_two)
{
	const acd_engine_config config = {.ring_capacity = 9, .run = acd_rig_run};
	acd_engine *const untouched = (acd_engine *) &rig;
	acd_engine *engine = untouched;

	CHECK_EQUAL(EINVAL, acd_engine_create(&engine, &config, &acd_rig_handlers));
	CHECK(engine == untouched);
}

static int create_and_destroy(void *arg)
{
	const acd_engine_config config = {.managed_dir = "/somewhere", .ring_capacity = 8, .run = acd_rig_run};
	acd_engine *const untouched = arg;
	acd_engine *engine = untouched;
	const int err = acd_engine_create(&engine, &config, &acd_rig_handlers);

	if (err) {
		CHECK(engine == untouched);
	} else {
		acd_engine_destroy(engine);
	}

	return err;
}

ACD_TEST(engine_thread_survives_every_refused_resource)
{
	acd_faults_each_refusal(create_and_destroy, &rig);
}
