/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file deaf_clients.h  TCP clients of this process that don't read what is sent to them
 *
 * A client is deaf when the kernel holds so much for it that the sender can't go on, and it has taken no byte of that for a while. Whoever
 * reads slowly isn't deaf. Its connection is shut down: the thread that sends to it gets an error at once and cleans up after it.
 */
#ifndef ACD_DEAF_CLIENTS_H
#define ACD_DEAF_CLIENTS_H

#include <stdint.h>

typedef struct acd_deaf_clients acd_deaf_clients;

/** What is known of a connection that was cut. */
typedef struct acd_deaf_client {
	char address[64];     /* such as 192.0.2.7:40112 */
	uint32_t unsent_bytes; /* that the kernel held for it */
	uint32_t silent_ms;   /* since it took something */
} acd_deaf_client;

typedef void(acd_deaf_client_h)(const acd_deaf_client *client, void *arg);

/** @param port of ours, where they came in. Returns 0 or ENOMEM. */
int acd_deaf_clients_create(acd_deaf_clients **clientsp, uint16_t port);
void acd_deaf_clients_destroy(acd_deaf_clients *clients);

/**
 * One thread at a time: looks at every connection of this process that came in at the port and cuts those that have been deaf for
 * patience_us, as far as earlier looks tell. Returns how many are deaf and not cut.
 */
uint32_t acd_deaf_clients_review(acd_deaf_clients *clients, int64_t now_us, int64_t patience_us, acd_deaf_client_h *cut_h, void *arg);

#endif
