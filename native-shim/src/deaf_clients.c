/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file deaf_clients.c  TCP clients of this process that don't read what is sent to them
 *
 * The descriptors belong to others, who may close them at any moment and get the same number for something else. So a descriptor is only
 * looked at, and for the cut a duplicate is made and looked at again: it can't change under our hands. A duplicate that turns out to be
 * something else is left open, as closing one would release the locks this process has on that file (fcntl(2), F_SETLK).
 */
#define _GNU_SOURCE
#include "deaf_clients.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <linux/sockios.h>
#include <linux/tcp.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#define ESTABLISHED 1 /* TCP_ESTABLISHED of netinet/tcp.h, which doesn't go with linux/tcp.h */
#define DEAF_MAX 64 /* watched at a time; the others have their turn when these are gone */

typedef struct deaf_one {
	ino_t inode;        /* names the connection for as long as it lives */
	uint64_t acked;     /* bytes the client has taken */
	int64_t since_us;
	bool seen;          /* in this review */
} deaf_one;

struct acd_deaf_clients {
	uint16_t port;
	uint32_t count;
	deaf_one watched[DEAF_MAX];
};

int acd_deaf_clients_create(acd_deaf_clients **clientsp, uint16_t port)
{
	acd_deaf_clients *clients = calloc(1, sizeof(*clients));

	if (!clients) {
		return ENOMEM;
	}
	clients->port = port;
	*clientsp = clients;
	return 0;
}

void acd_deaf_clients_destroy(acd_deaf_clients *clients)
{
	free(clients);
}

/* ---- looking at a descriptor ---- */

static in_port_t port_of(const struct sockaddr_storage *address)
{
	switch (address->ss_family) {
	case AF_INET:
		return ntohs(((const struct sockaddr_in *) (const void *) address)->sin_port);
	case AF_INET6:
		return ntohs(((const struct sockaddr_in6 *) (const void *) address)->sin6_port);
	default:
		return 0;
	}
}

static bool is_client(int fd, uint16_t port, ino_t *inodep)
{
	struct sockaddr_storage address = { 0 };
	socklen_t length = sizeof(address);
	struct stat status;
	int type = 0;
	socklen_t type_length = sizeof(type);

	if (fstat(fd, &status) || !S_ISSOCK(status.st_mode)) {
		return false;
	}
	*inodep = status.st_ino;
	return !getsockname(fd, (struct sockaddr *) &address, &length) && port_of(&address) == port
		&& !getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &type_length) && type == SOCK_STREAM;
}

/* Whether its sender can't go on; then how much it has taken so far. */
static bool is_blocked(int fd, uint64_t *ackedp)
{
	struct pollfd writable = { .fd = fd, .events = POLLOUT };
	struct tcp_info info = { 0 };
	socklen_t length = sizeof(info);

	if (poll(&writable, 1, 0) != 0 || getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &length)) {
		return false; /* it can be written to, or has failed already */
	}
	*ackedp = info.tcpi_bytes_acked;
	return info.tcpi_state == ESTABLISHED;
}

static void describe(acd_deaf_client *client, int fd)
{
	struct sockaddr_storage address = { 0 };
	socklen_t length = sizeof(address);
	char text[INET6_ADDRSTRLEN] = "?";
	int unsent = 0;

	if (!getpeername(fd, (struct sockaddr *) &address, &length)) {
		const void *bytes = address.ss_family == AF_INET6
								? (const void *) &((const struct sockaddr_in6 *) (const void *) &address)->sin6_addr
								: (const void *) &((const struct sockaddr_in *) (const void *) &address)->sin_addr;

		(void) inet_ntop(address.ss_family, bytes, text, sizeof(text));
	}
	snprintf(client->address, sizeof(client->address), "%s:%u", text, port_of(&address));
	client->unsent_bytes = !ioctl(fd, SIOCOUTQ, &unsent) && unsent > 0 ? (uint32_t) unsent : 0;
}

/* ---- the watched ones ---- */

static deaf_one *find(acd_deaf_clients *clients, ino_t inode)
{
	for (uint32_t i = 0; i < clients->count; i++) {
		if (clients->watched[i].inode == inode) {
			return &clients->watched[i];
		}
	}
	return NULL;
}

/* Null: there are too many. */
static deaf_one *note(acd_deaf_clients *clients, ino_t inode, uint64_t acked, int64_t now_us)
{
	deaf_one *one = find(clients, inode);

	if (!one) {
		if (clients->count == DEAF_MAX) {
			return NULL;
		}
		one = &clients->watched[clients->count++];
		*one = (deaf_one) { .inode = inode, .acked = acked, .since_us = now_us };
	}
	if (one->acked != acked) {
		one->acked = acked;
		one->since_us = now_us;
	}
	one->seen = true;
	return one;
}

static void forget_others(acd_deaf_clients *clients)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < clients->count; i++) {
		if (clients->watched[i].seen) {
			clients->watched[kept] = clients->watched[i];
			clients->watched[kept++].seen = false;
		}
	}
	clients->count = kept;
}

/* ---- the cut ---- */

static bool cut(acd_deaf_clients *clients, int fd, ino_t inode, acd_deaf_client *client)
{
	const int ours = fcntl(fd, F_DUPFD_CLOEXEC, 3);
	uint64_t acked;
	ino_t found = 0;
	bool is_cut;

	if (ours < 0) {
		return false;
	}
	if (!is_client(ours, clients->port, &found) || found != inode) {
		return false; /* left open, see above */
	}
	describe(client, ours);
	is_cut = is_blocked(ours, &acked) && !shutdown(ours, SHUT_RDWR);
	close(ours);
	return is_cut;
}

static void look_at(acd_deaf_clients *clients, int fd, int64_t now_us, int64_t patience_us, acd_deaf_client_h *cut_h, void *arg)
{
	acd_deaf_client client = { 0 };
	uint64_t acked = 0;
	ino_t inode = 0;
	deaf_one *one;
	int64_t silent_us;

	if (!is_client(fd, clients->port, &inode) || !is_blocked(fd, &acked) || !(one = note(clients, inode, acked, now_us))) {
		return;
	}
	silent_us = now_us - one->since_us;
	if (silent_us > 0 && silent_us >= patience_us && cut(clients, fd, inode, &client)) {
		client.silent_ms = (uint32_t) (silent_us / 1000);
		one->seen = false;
		cut_h(&client, arg);
	}
}

uint32_t acd_deaf_clients_review(acd_deaf_clients *clients, int64_t now_us, int64_t patience_us, acd_deaf_client_h *cut_h, void *arg)
{
	DIR *folder = opendir("/proc/self/fd");
	const struct dirent *entry;

	if (!folder) {
		return 0;
	}
	while ((entry = readdir(folder))) {
		if (entry->d_name[0] >= '0' && entry->d_name[0] <= '9') {
			look_at(clients, atoi(entry->d_name), now_us, patience_us, cut_h, arg);
		}
	}
	closedir(folder);
	forget_others(clients);
	return clients->count;
}
