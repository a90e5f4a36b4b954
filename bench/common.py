"""What the measurements share: servers as processes, requests to them, made libraries."""

import http.client
import json
import os
import pathlib
import socket
import sqlite3
import subprocess
import sys
import time

BENCH = pathlib.Path(__file__).resolve().parent
LAUNCHER = BENCH.parent / "aniworld"
PASSWORD = "bench_password"
EPISODES = 24


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ask(port, method, path, body=None, token=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = "Bearer " + token
    try:
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def summary(what, figure, aim, reached):
    """One row for `bench all`, which names the file in ANIWORLD_BENCH_SUMMARY."""
    if "ANIWORLD_BENCH_SUMMARY" in os.environ:
        row = {"what": what, "figure": figure, "aim": aim, "reached": reached}
        with open(os.environ["ANIWORLD_BENCH_SUMMARY"], "a") as rows:
            rows.write(json.dumps(row) + "\n")


class Running:
    """A server, up until the block ends."""

    def __init__(self, command, path, environment):
        self.path, self.token = path, None
        self.process = subprocess.Popen(
            [*map(str, command)], env=dict(os.environ, **environment),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        for _ in range(6000):
            try:
                ask(self.port, "GET", "/health")
                return self
            except OSError:
                time.sleep(0.01)
        sys.exit("a server did not answer within a minute")

    def processor_seconds(self):
        """What it has taken so far, its own work and the kernel's for it."""
        fields = pathlib.Path("/proc/%d/stat" % self.process.pid).read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)


class Aniworld(Running):
    """wrapper: what the launcher is started by, such as taskset."""

    def __init__(self, data, wrapper=()):
        self.port = free_port()
        super().__init__([*wrapper, LAUNCHER, "serve", "--port", self.port, "--data", data], "/api/anime", {})

    def enter_first(self):
        ask(self.port, "POST", "/api/auth/setup", {"master_password": PASSWORD})
        self.login()
        ask(self.port, "PUT", "/api/config", {"rate_limit_per_minute": 0}, self.token)

    def login(self):
        self.token = json.loads(ask(self.port, "POST", "/api/auth/login", {"password": PASSWORD})[1])["token"]


def fill(database, series):
    """Series of 24 episodes of which nothing is there, as a refresh would have written them."""
    connection = sqlite3.connect(database)
    today = int(time.time()) // 86400
    with connection:
        connection.execute("DELETE FROM series")
        for index in range(series):
            key = "series-%05d" % index
            name = "Lantern of the River %05d" % index
            connection.execute(
                "INSERT INTO series (series_key, folder, name, name_order, name_folded, description, year, page,"
                " provider, provider_id, monitored, languages, missing, updated_at)"
                " VALUES (?, ?, ?, ?, ?, '', 2013, ?, 'bench', ?, 1, '', ?, ?)",
                (key, "%s (2013)" % name, name, name.lower(), name.lower(), "https://series.example/" + key, key,
                 EPISODES, int(time.time() * 1000)))
            connection.executemany(
                "INSERT INTO episodes (series_key, season, number, tenths, title, released_day) VALUES (?, 1, ?, 0, '', ?)",
                [(key, number, today - 1000) for number in range(1, EPISODES + 1)])
    connection.close()
