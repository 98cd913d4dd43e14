/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file clr_host_test.c  Every way the start of .NET can fail has its own code and message; hostfxr's successes are successes
 *
 * ACD_TEST_HOSTFXR is a folder that CMake lays out as .NET roots: fake/ holds fake_hostfxr.c as libhostfxr.so, broken/ a file that is no
 * library, hollow/ a library without functions, empty/ nothing. managed/ holds files that stand for the managed side.
 */
#include "clr_host.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROOT(name) ACD_TEST_HOSTFXR "/" name
#define MANAGED ROOT("managed")

static char error[2048];

static acd_clr_status start(const char *managed_dir, const char *root)
{
	acd_engine_run untouched = (acd_engine_run) (void *) error;
	acd_engine_run run = untouched;
	acd_clr_status status;

	/* Without this a .NET of the machine would be found instead. */
	CHECK_EQUAL(0, setenv("DOTNET_ROOT", ROOT("empty"), 1));
	error[0] = '\0';
	status = acd_clr_start(managed_dir, root, &run, error, sizeof(error));
	if (status == ACD_CLR_OK) {
		CHECK(run != untouched);
	} else {
		CHECK(run == untouched);
		CHECK(error[0] && !strchr(error, '\n'));
	}

	return status;
}

ACD_TEST(clr_host_without_managed_folder_says_so)
{
	CHECK_EQUAL(ACD_CLR_NO_MANAGED_FILES, start(ROOT("nowhere"), ROOT("fake")));
	CHECK_CONTAINS(ROOT("nowhere"), error);
	CHECK_CONTAINS("No such file", error);
	CHECK_CONTAINS("managed-dir", error);
	CHECK_EQUAL(ACD_CLR_NO_MANAGED_FILES, start("", ROOT("fake")));
	CHECK_EQUAL(ACD_CLR_NO_MANAGED_FILES, start(NULL, ROOT("fake")));
}

ACD_TEST(clr_host_without_assembly_names_it)
{
	CHECK_EQUAL(ACD_CLR_NO_MANAGED_FILES, start(ROOT("empty"), ROOT("fake")));
	CHECK_CONTAINS(ROOT("empty/Acd.Host.dll"), error);
}

ACD_TEST(clr_host_without_runtimeconfig_names_it)
{
	CHECK_EQUAL(ACD_CLR_NO_MANAGED_FILES, start(ROOT("half"), ROOT("fake")));
	CHECK_CONTAINS(ROOT("half/Acd.Host.runtimeconfig.json"), error);
}

ACD_TEST(clr_host_without_dotnet_says_where_it_looked)
{
	CHECK_EQUAL(ACD_CLR_NO_HOSTFXR, start(MANAGED, ROOT("empty")));
	CHECK_CONTAINS("No .NET found", error);
	CHECK_CONTAINS("dotnet-root: " ROOT("empty"), error);
	CHECK_CONTAINS("DOTNET_ROOT: " ROOT("empty"), error);
	CHECK_EQUAL(ACD_CLR_NO_HOSTFXR, start(MANAGED, NULL));
	CHECK_CONTAINS("dotnet-root: not set", error);
	CHECK_EQUAL(ACD_CLR_NO_HOSTFXR, start(MANAGED, ""));
}

ACD_TEST(clr_host_with_a_root_that_holds_none_searches_on)
{
	acd_engine_run run = NULL;

	CHECK_EQUAL(0, setenv("DOTNET_ROOT", ROOT("fake"), 1));
	CHECK_EQUAL(ACD_CLR_OK, acd_clr_start(MANAGED, ROOT("empty"), &run, error, sizeof(error)));
	CHECK(run);
}

ACD_TEST(clr_host_with_a_hostfxr_that_does_not_load_names_it)
{
	CHECK_EQUAL(ACD_CLR_HOSTFXR_BROKEN, start(MANAGED, ROOT("broken")));
	CHECK_CONTAINS(ROOT("broken/host/fxr"), error);
	CHECK_CONTAINS("reinstall", error);
}

ACD_TEST(clr_host_with_a_hostfxr_without_functions_says_so)
{
	CHECK_EQUAL(ACD_CLR_HOSTFXR_BROKEN, start(MANAGED, ROOT("hollow")));
	CHECK_CONTAINS("lacks the hosting functions", error);
}

ACD_TEST(clr_host_takes_hostfxr_codes_1_and_2_as_success)
{
	acd_host_api api;
	acd_engine_run run = NULL;

	CHECK_EQUAL(0, setenv("ACD_FAKE_INITIALIZE", "2", 1));
	CHECK_EQUAL(0, setenv("ACD_FAKE_DELEGATE", "1", 1));
	CHECK_EQUAL(0, setenv("ACD_FAKE_LOAD", "1", 1));
	CHECK_EQUAL(ACD_CLR_OK, acd_clr_start(MANAGED, ROOT("fake"), &run, error, sizeof(error)));
	memset(&api, 0, sizeof(api));
	CHECK_EQUAL(42, run(&api));
}

ACD_TEST(clr_host_starts_once_and_then_returns_the_same_entry)
{
	acd_engine_run first = NULL;
	acd_engine_run second = NULL;

	CHECK_EQUAL(ACD_CLR_OK, acd_clr_start(MANAGED, ROOT("fake"), &first, error, sizeof(error)));
	CHECK_EQUAL(ACD_CLR_OK, acd_clr_start(ROOT("nowhere"), ROOT("empty"), &second, error, sizeof(error)));
	CHECK(first && first == second);
	CHECK_EQUAL(-1, first(NULL));
}

ACD_TEST(clr_host_can_start_after_a_failed_start)
{
	CHECK_EQUAL(0, setenv("ACD_FAKE_INITIALIZE", "0x80008093", 1));
	CHECK_EQUAL(ACD_CLR_START_FAILED, start(MANAGED, ROOT("fake")));
	CHECK_EQUAL(0, unsetenv("ACD_FAKE_INITIALIZE"));
	CHECK_EQUAL(ACD_CLR_OK, start(MANAGED, ROOT("fake")));
}

ACD_TEST(clr_host_tells_a_missing_framework_as_wrong_version_in_one_line)
{
	CHECK_EQUAL(0, setenv("ACD_FAKE_INITIALIZE", "0x80008096", 1));
	CHECK_EQUAL(0, setenv("ACD_FAKE_MESSAGE",
		"  You must update.\n\nFramework: 'X', version '99'\r\nfound:\n  1.0\n\nLearn more:\nhttp://x", 1));
	CHECK_EQUAL(ACD_CLR_WRONG_VERSION, start(MANAGED, ROOT("fake")));
	CHECK_CONTAINS(": You must update. Framework: 'X', version '99'; found: 1.0", error);
	CHECK(!strstr(error, "Learn"));
}

ACD_TEST(clr_host_tells_an_incompatible_runtime_in_the_process_as_wrong_version)
{
	CHECK_EQUAL(0, setenv("ACD_FAKE_INITIALIZE", "0x8000809c", 1));
	CHECK_EQUAL(ACD_CLR_WRONG_VERSION, start(MANAGED, ROOT("fake")));
	CHECK_CONTAINS("Another module", error);
	CHECK_CONTAINS("no details", error);
}

ACD_TEST(clr_host_gives_the_code_of_any_other_failure)
{
	CHECK_EQUAL(0, setenv("ACD_FAKE_DELEGATE", "0x800080a5", 1));
	CHECK_EQUAL(ACD_CLR_START_FAILED, start(MANAGED, ROOT("fake")));
	CHECK_CONTAINS("0x800080a5", error);
}

ACD_TEST(clr_host_keeps_what_fits_of_a_long_explanation)
{
	char message[5000];

	memset(message, 'm', sizeof(message) - 1);
	message[sizeof(message) - 1] = '\0';
	message[3000] = '\n';
	CHECK_EQUAL(0, setenv("ACD_FAKE_INITIALIZE", "0x80008096", 1));
	CHECK_EQUAL(0, setenv("ACD_FAKE_MESSAGE", message, 1));
	CHECK_EQUAL(ACD_CLR_WRONG_VERSION, start(MANAGED, ROOT("fake")));
	CHECK_CONTAINS("mmmm", error);
}

ACD_TEST(clr_host_without_entry_point_says_so)
{
	CHECK_EQUAL(0, setenv("ACD_FAKE_LOAD", "0x80131522", 1));
	CHECK_EQUAL(ACD_CLR_NO_ENTRY, start(MANAGED, ROOT("fake")));
	CHECK_CONTAINS("0x80131522", error);
	CHECK_CONTAINS("Acd.Host.ModuleEntry", error);
	CHECK_CONTAINS(MANAGED, error);
}

ACD_TEST(clr_host_sets_the_stack_size_of_managed_threads)
{
	CHECK_EQUAL(0, unsetenv("DOTNET_Thread_DefaultStackSize"));
	CHECK_EQUAL(ACD_CLR_OK, start(MANAGED, ROOT("fake")));
	CHECK(!strcmp("180000", getenv("DOTNET_Thread_DefaultStackSize")));
}

ACD_TEST(clr_host_respects_a_stack_size_that_is_set)
{
	CHECK_EQUAL(0, setenv("DOTNET_Thread_DefaultStackSize", "200000", 1));
	CHECK_EQUAL(ACD_CLR_OK, start(MANAGED, ROOT("fake")));
	CHECK(!strcmp("200000", getenv("DOTNET_Thread_DefaultStackSize")));
}
