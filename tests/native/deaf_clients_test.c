/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file deaf_clients_test.c  Who doesn't read is cut, nobody else */
#include "deaf_clients.h"
#include "test.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define SECOND_US INT64_C(1000000)

typedef struct connection {
	int server, client;
} connection;

static uint16_t port;
static int listening;
static int cuts;
static acd_deaf_client last_cut;

static void on_cut(const acd_deaf_client *client, void *arg)
{
	CHECK(arg == &cuts);
	last_cut = *client;
	cuts++;
}

static acd_deaf_clients *begin(void)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t length = sizeof(address);
	acd_deaf_clients *clients = NULL;

	listening = socket(AF_INET, SOCK_STREAM, 0);
	CHECK(!bind(listening, (struct sockaddr *) &address, length) && !listen(listening, 8));
	CHECK(!getsockname(listening, (struct sockaddr *) &address, &length));
	port = ntohs(address.sin_port);
	CHECK_EQUAL(0, acd_deaf_clients_create(&clients, port));
	return clients;
}

static connection connect_one(void)
{
	const struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons(port) };
	const int small = 4096;
	connection made;

	made.client = socket(AF_INET, SOCK_STREAM, 0);
	CHECK(!setsockopt(made.client, SOL_SOCKET, SO_RCVBUF, &small, sizeof(small)));
	CHECK(!connect(made.client, (const struct sockaddr *) &address, sizeof(address)));
	made.server = accept(listening, NULL, NULL);
	CHECK(made.server >= 0 && !setsockopt(made.server, SOL_SOCKET, SO_SNDBUF, &small, sizeof(small)));
	return made;
}

/* Until nothing more goes in, and the kernel has moved what it can. */
static void fill(connection made)
{
	static const char bytes[4096];

	for (int i = 0; i < 10; i++) {
		while (send(made.server, bytes, sizeof(bytes), MSG_DONTWAIT | MSG_NOSIGNAL) > 0) {
			continue;
		}
		usleep(20000);
	}
}

static void drain(connection made)
{
	char bytes[65536];

	for (int i = 0; i < 20; i++) {
		while (recv(made.client, bytes, sizeof(bytes), MSG_DONTWAIT) > 0) {
			continue;
		}
		usleep(5000);
	}
}

static uint32_t review(acd_deaf_clients *clients, int64_t at_s)
{
	return acd_deaf_clients_review(clients, at_s * SECOND_US, 10 * SECOND_US, on_cut, &cuts);
}

ACD_TEST(deaf_clients_that_take_nothing_are_cut_after_the_patience)
{
	acd_deaf_clients *clients = begin();
	const connection deaf = connect_one(), awake = connect_one();
	char byte;

	fill(deaf);
	CHECK_EQUAL(1, review(clients, 100));
	CHECK_EQUAL(1, review(clients, 109));
	CHECK_EQUAL(0, cuts);
	CHECK_EQUAL(0, review(clients, 110));

	CHECK_EQUAL(1, cuts);
	CHECK_EQUAL(10000, last_cut.silent_ms);
	CHECK(last_cut.unsent_bytes > 0);
	CHECK(!strncmp(last_cut.address, "127.0.0.1:", 10));
	CHECK_EQUAL(-1, send(deaf.server, "x", 1, MSG_DONTWAIT | MSG_NOSIGNAL));
	drain(deaf);
	CHECK_EQUAL(0, recv(deaf.client, &byte, 1, 0));
	CHECK_EQUAL(1, send(awake.server, "x", 1, MSG_DONTWAIT | MSG_NOSIGNAL));
	CHECK_EQUAL(0, review(clients, 200));
	CHECK_EQUAL(1, cuts);
	acd_deaf_clients_destroy(clients);
}

ACD_TEST(deaf_clients_that_take_a_little_are_let_alone)
{
	acd_deaf_clients *clients = begin();
	const connection slow = connect_one();

	for (int i = 0; i < 4; i++) {
		fill(slow);
		CHECK_EQUAL(1, review(clients, 100 + 10 * i));
		drain(slow);
	}
	CHECK_EQUAL(0, review(clients, 200));
	CHECK_EQUAL(0, cuts);
	acd_deaf_clients_destroy(clients);
}

ACD_TEST(deaf_clients_of_another_port_are_none_of_ours)
{
	acd_deaf_clients *clients = begin(), *others = NULL;
	const connection deaf = connect_one();

	fill(deaf);
	CHECK_EQUAL(0, acd_deaf_clients_create(&others, (uint16_t) (port ^ 1)));
	CHECK_EQUAL(0, review(others, 100));
	CHECK_EQUAL(0, review(others, 200));
	CHECK_EQUAL(0, cuts);
	acd_deaf_clients_destroy(others);
	acd_deaf_clients_destroy(clients);
}
