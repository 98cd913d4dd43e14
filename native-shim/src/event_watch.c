/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file event_watch.c  How FreeSWITCH's events get on: how late they are, who doesn't read them, how many it lost
 *
 * Lateness is measured with an event of ours, a pulse, each second: from handing it to the clerk until FreeSWITCH delivers it. There is
 * never more than one under way; while it is, its age counts.
 *
 * mod_event_socket keeps up to 100,000 events for a client that doesn't read. When that queue is full it loses events, and after 500 in a
 * row ends the client, but first writes it a farewell, for up to ten minutes, on the thread that delivers everybody's events
 * (mod_event_socket.c kill_listener, switch_apr.c switch_socket_send; 1.11.1). So a client that takes nothing is cut before it comes to
 * that, by the watch's thread, which waits for nobody. As that thread is the one that wakes each second, it has the clerk look after
 * recovered channels, too, and sees FreeSWITCH being told to end.
 */
#define _GNU_SOURCE
#include "shim.h"

#include "deaf_clients.h"
#include "peaks.h"
#include "threads.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <strings.h>

#define PULSE_SUBCLASS "acd::pulse"
#define WATCH_STACK_BYTES (256u * 1024u)
#define SECOND_US INT64_C(1000000)
#define CALM_REVIEW_US (5 * SECOND_US)
#define HASTE_US (10 * SECOND_US)     /* so long after a lost event a client is given HASTY_PATIENCE_US only */
#define HASTY_PATIENCE_US SECOND_US
#define DEFAULT_PORT 8021

/** Of its own memory: the logger and the dispatcher may be inside their callbacks while we go. */
static struct {
	pthread_mutex_t mutex; /* guards stops */
	pthread_cond_t cond;
	pthread_t thread;
	bool runs, stops;
	acd_deaf_clients *clients;
	int64_t patience_us; /* 0: nobody is cut */
	switch_event_node_t *pulse_node;
	_Atomic int64_t pulse_us; /* when the pulse under way was handed over; 0: none is */
	_Atomic uint32_t lag_us;
	_Atomic int64_t lost_at_us;
	_Atomic uint64_t lost, cut_by_us, cut_by_switch;
	acd_peaks lags;
} watch = { .mutex = PTHREAD_MUTEX_INITIALIZER };

/* ---- what others call ---- */

static uint32_t clip(int64_t us)
{
	return us < 0 ? 0 : us > UINT32_MAX ? UINT32_MAX : (uint32_t) us;
}

/* FreeSWITCH's thread that delivers events. */
static void on_pulse(switch_event_t *event)
{
	const int64_t now_us = acd_now_us();
	const int64_t sent_us = atomic_exchange(&watch.pulse_us, 0);

	(void) event;
	if (sent_us) {
		const uint32_t lag_us = clip(now_us - sent_us);

		atomic_store(&watch.lag_us, lag_us);
		acd_peaks_note(&watch.lags, now_us, lag_us);
	}
}

static bool begins(const char *text, const char *with)
{
	return !strncmp(text, with, strlen(with));
}

/* FreeSWITCH's thread that writes the log; only critical lines come here. */
static switch_status_t on_log_line(const switch_log_node_t *node, switch_log_level_t level)
{
	const char *line = node->content ? node->content : node->data;

	(void) level;
	while (line && *line == ' ') {
		line++;
	}
	if (zstr(line)) {
		return SWITCH_STATUS_SUCCESS;
	}
	if (begins(line, "Event enqueue ERROR")) {
		atomic_fetch_add(&watch.lost, 1);
		atomic_store(&watch.lost_at_us, acd_now_us());
	} else if (begins(line, "Killing listener because of too many lost events")) {
		atomic_fetch_add(&watch.cut_by_switch, 1);
	}
	return SWITCH_STATUS_SUCCESS;
}

/* ---- the watch's thread ---- */

static void on_cut(const acd_deaf_client *client, void *arg)
{
	(void) arg;
	atomic_fetch_add(&watch.cut_by_us, 1);
	switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_WARNING,
					  "acd: the event socket client at %s has taken nothing for %u ms while %u KB wait for it; its connection is cut, so "
					  "that others get their events. It may connect again\n",
					  client->address, client->silent_ms, client->unsent_bytes / 1024);
}

static void send_pulse(int64_t now_us)
{
	int64_t none = 0;

	if (atomic_compare_exchange_strong(&watch.pulse_us, &none, now_us) && acd_clerk_fire(PULSE_SUBCLASS)) {
		atomic_store(&watch.pulse_us, 0); /* the clerk is full, and says so itself */
	}
}

static int64_t review_clients(int64_t now_us)
{
	const int64_t lost_at_us = atomic_load(&watch.lost_at_us);
	const bool hasty = lost_at_us && now_us - lost_at_us < HASTE_US;
	const int64_t patience_us = hasty ? HASTY_PATIENCE_US : watch.patience_us;
	const uint32_t deaf = acd_deaf_clients_review(watch.clients, now_us, patience_us, on_cut, NULL);

	return now_us + (deaf || hasty ? SECOND_US : CALM_REVIEW_US);
}

static void *watch_main(void *arg)
{
	int64_t review_us = 0;

	(void) arg;
	pthread_setname_np(pthread_self(), "acd-events");
	pthread_mutex_lock(&watch.mutex);
	while (!watch.stops) {
		const struct timespec until = acd_deadline_after(SECOND_US);
		int64_t now_us, sent_us;

		pthread_cond_timedwait(&watch.cond, &watch.mutex, &until);
		if (watch.stops) {
			break;
		}
		pthread_mutex_unlock(&watch.mutex);
		now_us = acd_now_us();
		if ((sent_us = atomic_load(&watch.pulse_us))) {
			acd_peaks_note(&watch.lags, now_us, clip(now_us - sent_us));
		}
		send_pulse(now_us);
		acd_closing_review();
		if (acd_recovered_any()) {
			acd_clerk_review_recovered();
		}
		if (watch.clients && (now_us >= review_us || now_us - atomic_load(&watch.lost_at_us) < HASTE_US)) {
			review_us = review_clients(now_us);
		}
		pthread_mutex_lock(&watch.mutex);
	}
	pthread_mutex_unlock(&watch.mutex);
	return NULL;
}

/* ---- what is known ---- */

acd_event_stats acd_event_watch_stats(uint32_t minutes)
{
	const int64_t now_us = acd_now_us();
	const int64_t sent_us = atomic_load(&watch.pulse_us);
	const uint32_t age_us = sent_us ? clip(now_us - sent_us) : 0;
	const uint32_t last_us = atomic_load(&watch.lag_us);
	const uint32_t peak_us = acd_peaks_highest(&watch.lags, now_us, minutes);

	return (acd_event_stats) {
		.lag_us = age_us > last_us ? age_us : last_us,
		.lag_peak_us = age_us > peak_us ? age_us : peak_us,
		.lost = atomic_load(&watch.lost),
		.cut_by_us = atomic_load(&watch.cut_by_us),
		.cut_by_switch = atomic_load(&watch.cut_by_switch),
	};
}

/* ---- load and unload ---- */

static uint16_t event_socket_port(void)
{
	switch_xml_t cfg = NULL, xml = switch_xml_open_cfg("event_socket.conf", &cfg, NULL);
	switch_xml_t group = xml ? switch_xml_child(cfg, "settings") : NULL;
	uint16_t port = DEFAULT_PORT;

	for (switch_xml_t param = group ? switch_xml_child(group, "param") : NULL; param; param = param->next) {
		const int number = atoi(switch_xml_attr_soft(param, "value"));

		if (!strcasecmp(switch_xml_attr_soft(param, "name"), "listen-port") && number > 0 && number <= UINT16_MAX) {
			port = (uint16_t) number;
		}
	}
	if (xml) {
		switch_xml_free(xml);
	}
	return port;
}

void acd_event_watch_open(const acd_settings *settings)
{
	watch.stops = false;
	atomic_store(&watch.pulse_us, 0);
	watch.patience_us = (int64_t) settings->event_client_patience_ms * 1000;
	if (watch.patience_us) {
		(void) acd_deaf_clients_create(&watch.clients, event_socket_port());
	}
	(void) switch_event_bind_removable("mod_acd", SWITCH_EVENT_CUSTOM, PULSE_SUBCLASS, on_pulse, NULL, &watch.pulse_node);
	(void) switch_log_bind_logger(on_log_line, SWITCH_LOG_CRIT, SWITCH_FALSE);
	watch.runs = !acd_cond_init(&watch.cond) && !acd_thread_start(&watch.thread, WATCH_STACK_BYTES, watch_main, NULL);
	if (!watch.runs) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_WARNING,
						  "acd: can't create the thread that watches events; how late they are isn't known, and nobody is cut\n");
	}
}

void acd_event_watch_close(void)
{
	if (watch.runs) {
		pthread_mutex_lock(&watch.mutex);
		watch.stops = true;
		pthread_cond_broadcast(&watch.cond);
		pthread_mutex_unlock(&watch.mutex);
		pthread_join(watch.thread, NULL);
		pthread_cond_destroy(&watch.cond);
		watch.runs = false;
	}
	switch_log_unbind_logger(on_log_line);
	if (watch.pulse_node) {
		switch_event_unbind(&watch.pulse_node);
	}
	acd_deaf_clients_destroy(watch.clients);
	watch.clients = NULL;
}
