#!/usr/bin/env python3
"""Follows mod_acd's events without missing one, over FreeSWITCH's event socket, in JSON.

Each event goes to standard output as one line of JSON; then its number is noted in the file of the place. After a lost
connection, a restart of this program or of FreeSWITCH it goes on from there: what happened meanwhile is fetched with
"acd info since". An event may come twice when the program is killed between the two, never not at all, as long as
mod_acd still has it (the last 10,000). What it hasn't is said on standard error.

    ACD_ESL_PASSWORD=... acd_events.py [--host 127.0.0.1] [--port 8021] [--place acd-events.place]

Ends with 2 when it can't be helped by waiting: wrong password, or events that aren't switched on.
"""

import argparse
import collections
import json
import os
import socket
import sys
import time

LONGEST_PAUSE_S = 10
PATIENCE_S = 20
NO_ENGINE = "-"


class Hopeless(Exception):
    """Trying again won't help."""


class EventSocket:
    """A connection that is logged in and subscribed. What comes while an answer is awaited is kept in order."""

    def __init__(self, host, port, password):
        self._socket = socket.create_connection((host, port), timeout=PATIENCE_S)
        self._file = self._socket.makefile("rb")
        self._events = collections.deque()
        self._read_frame()
        if not self._ask("auth " + password)[0].get("Reply-Text", "").startswith("+OK"):
            raise Hopeless("FreeSWITCH refuses the password: see event_socket.conf.xml and ACD_ESL_PASSWORD")
        self._ask("event json CUSTOM acd::info")

    def api(self, command):
        return self._ask("api " + command)[1].decode("utf-8")

    def next_event(self):
        """Waits as long as it takes."""
        self._socket.settimeout(None)
        while not self._events:
            self._keep(*self._read_frame())
        self._socket.settimeout(PATIENCE_S)
        return self._events.popleft()

    def close(self):
        self._file.close()
        self._socket.close()

    def _ask(self, command):
        self._socket.sendall((command + "\n\n").encode("utf-8"))
        while True:
            headers, body = self._read_frame()
            if headers.get("Content-Type") in ("command/reply", "api/response"):
                return headers, body
            self._keep(headers, body)

    def _keep(self, headers, body):
        if headers.get("Content-Type") == "text/event-json":
            self._events.append(json.loads(body))

    def _read_frame(self):
        headers = {}
        while (line := self._file.readline()) != b"\n":
            if not line:
                raise ConnectionError("FreeSWITCH closed the connection")
            name, _, value = line.decode("utf-8").rstrip("\n").partition(": ")
            headers[name] = value
        body = self._file.read(int(headers.get("Content-Length", 0)))
        if headers.get("Content-Type") == "text/disconnect-notice":
            raise ConnectionError("FreeSWITCH ends the connection")
        return headers, body


class Place:
    """How far we are: the engine's life and the number of the last event."""

    def __init__(self, path):
        self._path = path
        try:
            with open(path, encoding="utf-8") as file:
                self.engine, number = file.read().split()
                self.number = int(number)
        except FileNotFoundError:
            self.engine, self.number = NO_ENGINE, 0

    def move(self, engine, number):
        self.engine, self.number = engine, number
        # Written beside it and renamed, so that a crash leaves the old or the new one, never half of one.
        with open(self._path + ".new", "w", encoding="utf-8") as file:
            file.write(f"{engine} {number}\n")
        os.replace(self._path + ".new", self._path)


class Follower:
    def __init__(self, connection, place, deliver):
        self._connection = connection
        self._place = place
        self._deliver = deliver

    def run(self):
        self._catch_up()
        while True:
            event = self._connection.next_event()
            number = int(event["ACD-Sequence"])
            same_life = event["ACD-Engine"] == self._place.engine
            if same_life and number <= self._place.number:
                continue
            if same_life and number == self._place.number + 1:
                self._take(event)
            else:
                self._catch_up()

    def _catch_up(self):
        """Fetches what is missing. The events of it that still come live are known by their numbers then."""
        while True:
            *lines, verdict = self._connection.api(f"acd info since {self._place.number}").strip().split("\n")
            if not verdict.startswith("+OK"):
                self._cannot_catch_up(verdict)
                continue
            events = [json.loads(line) for line in lines]
            newest = int(verdict.rsplit(" ", 1)[1])
            other_life = any(event["ACD-Engine"] != self._place.engine for event in events)
            if self._place.number > 0 and (other_life or newest < self._place.number):
                say(f"the engine began anew; {self._place.number} was the last event of the one before")
                self._place.move(events[0]["ACD-Engine"] if other_life else NO_ENGINE, 0)
                continue
            for event in events:
                self._take(event)
            if self._place.number >= newest:
                return

    def _cannot_catch_up(self, verdict):
        if "info-events" in verdict:
            raise Hopeless(verdict)
        if "no longer kept" not in verdict:
            raise ConnectionError(verdict)
        say(f"LOST: events after {self._place.number}: {verdict}")
        self._place.move(self._place.engine, 0)

    def _take(self, event):
        self._deliver(event)
        self._place.move(event["ACD-Engine"], int(event["ACD-Sequence"]))


def say(text):
    print(text, file=sys.stderr, flush=True)


def print_line(event):
    # Everything of ours; FreeSWITCH adds headers about itself to what comes live.
    print(json.dumps({name: event[name] for name in event if name.startswith("ACD-")}), flush=True)


def follow(options, password, place):
    connection = EventSocket(options.host, options.port, password)
    try:
        Follower(connection, place, print_line).run()
    finally:
        connection.close()


def main():
    parser = argparse.ArgumentParser(description="Follows mod_acd's events without missing one.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8021)
    parser.add_argument("--place", default="acd-events.place", help="file that remembers how far we are")
    options = parser.parse_args()
    password = os.environ.get("ACD_ESL_PASSWORD", "")
    place = Place(options.place)
    pause_s = 1
    while True:
        began = time.monotonic()
        try:
            follow(options, password, place)
        except Hopeless as e:
            say(str(e))
            return 2
        except OSError as e:
            if time.monotonic() - began > LONGEST_PAUSE_S:
                pause_s = 1
            say(f"{options.host}:{options.port}: {e}; again in {pause_s} s")
            time.sleep(pause_s)
            pause_s = min(2 * pause_s, LONGEST_PAUSE_S)


if __name__ == "__main__":
    sys.exit(main())
