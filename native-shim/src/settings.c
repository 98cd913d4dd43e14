/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file settings.c  The few settings the shim needs before there is an engine */
#define _GNU_SOURCE
#include "shim.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>

#define MIN_WORKERS 1
#define MAX_WORKERS 4096

static int read_number(uint32_t *valuep, const char *name, const char *text, uint32_t min, uint32_t max, char *error, size_t error_size)
{
	char *end = NULL;
	const unsigned long value = strtoul(text, &end, 10);

	if (!*text || *end || value < min || value > max) {
		snprintf(error, error_size, "acd.conf.xml: <settings> %s=\"%s\" must be a whole number from %u to %u", name, text, min, max);
		return EINVAL;
	}
	*valuep = (uint32_t) value;
	return 0;
}

/* The managed files lie in a folder acd/ beside the module, wherever that was installed or linked. */
static void default_managed_dir(char *dir, size_t size)
{
	Dl_info info;
	const char *slash;

	if (dladdr((void *) default_managed_dir, &info) && info.dli_fname && (slash = strrchr(info.dli_fname, '/'))) {
		snprintf(dir, size, "%.*s/acd", (int) (slash - info.dli_fname), info.dli_fname);
	} else {
		snprintf(dir, size, "%s/acd", SWITCH_GLOBAL_dirs.mod_dir);
	}
}

static int read_param(acd_settings *settings, const char *name, const char *value, char *error, size_t error_size)
{
	if (!strcmp(name, "managed-dir")) {
		snprintf(settings->managed_dir, sizeof(settings->managed_dir), "%s", value);
	} else if (!strcmp(name, "dotnet-root")) {
		snprintf(settings->dotnet_root, sizeof(settings->dotnet_root), "%s", value);
	} else if (!strcmp(name, "fallback-extension")) {
		snprintf(settings->fallback_extension, sizeof(settings->fallback_extension), "%s", value);
	} else if (!strcmp(name, "leg-workers-max")) {
		return read_number(&settings->leg_workers_max, name, value, MIN_WORKERS, MAX_WORKERS, error, error_size);
	} else if (!strcmp(name, "stall-ms")) {
		return read_number(&settings->stall_ms, name, value, 1000, 60000, error, error_size);
	} else if (!strcmp(name, "start-timeout-ms")) {
		return read_number(&settings->start_timeout_ms, name, value, 1000, 600000, error, error_size);
	} else if (!strcmp(name, "talk-timer")) {
		settings->talk_timer = switch_true(value); /* the engine's reader refuses what is neither */
	} else if (!strcmp(name, "engine-restarts-max")) {
		return read_number(&settings->engine_restarts_max, name, value, 0, 100, error, error_size);
	} else if (!strcmp(name, "event-client-patience-ms")) {
		return read_number(&settings->event_client_patience_ms, name, value, 0, 3600000, error, error_size);
	}
	return 0; /* the engine's reader knows the rest */
}

int acd_settings_read(acd_settings *settings, char *error, size_t error_size)
{
	switch_xml_t cfg = NULL, xml, group, param;
	int err = 0;

	memset(settings, 0, sizeof(*settings));
	settings->leg_workers_max = 1000;
	settings->stall_ms = 2000;
	settings->start_timeout_ms = 30000;
	settings->engine_restarts_max = 5;
	settings->event_client_patience_ms = 60000;
	settings->talk_timer = true;
	default_managed_dir(settings->managed_dir, sizeof(settings->managed_dir));

	xml = switch_xml_open_cfg("acd.conf", &cfg, NULL);
	if (!xml) {
		snprintf(error, error_size,
				 "no configuration \"acd.conf\": put acd.conf.xml into %s/autoload_configs (scripts/install does) and run 'reloadxml'",
				 SWITCH_GLOBAL_dirs.conf_dir);
		return ENOENT;
	}
	if ((group = switch_xml_child(cfg, "settings"))) {
		for (param = switch_xml_child(group, "param"); param && !err; param = param->next) {
			err = read_param(settings, switch_xml_attr_soft(param, "name"), switch_xml_attr_soft(param, "value"), error, error_size);
		}
	}
	switch_xml_free(xml);
	return err;
}
