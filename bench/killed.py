"""One download that is killed again and again: what the origin sends beyond the file.

Each run of `aniworld fetch` gets SIGKILL at a random moment and the next one goes on. nginx logs for each request the
bytes of the body that it wrote to its socket. All of them together, less the size of the file, is what was sent
again: what was on its way in the buffers of either socket (nginx's are kept small, since it counts what lies in them), what the program had read and not written, and what it
had written without a note of it.
"""

import hashlib
import os
import pathlib
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time

CONNECTIONS = 4
RATE = 1_000_000
LONGEST = 2.5
# A run works for a second between its start and the kill, in the middle.
BYTES_A_KILL = CONNECTIONS * RATE * 5 // 4


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_origin(program, folder, port):
    (folder / "nginx.conf").write_text(f"""
        daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;
        events {{ worker_connections 256; }}
        http {{
            log_format bytes '$body_bytes_sent'; access_log {folder}/access.log bytes; sendfile on;
            client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
            uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
            server {{ listen 127.0.0.1:{port} sndbuf=32k; root {folder}/www; limit_rate {RATE}; }}
        }}""")
    return subprocess.Popen([program, "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"])


def make_file(path, size):
    """No two blocks are alike: a block at the wrong place is another file."""
    digest = hashlib.sha256()
    block = os.urandom(1 << 20)
    with open(path, "wb") as file:
        for at in range(0, size, len(block)):
            piece = (at.to_bytes(8, "big") + block[8:])[:size - at]
            file.write(piece)
            digest.update(piece)
    return digest.hexdigest()


def digest_of(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def hold(launcher, nginx, kills, seed):
    """kills: 0 shows what is sent beyond the file without any."""
    size = max(kills, 20) * BYTES_A_KILL
    with tempfile.TemporaryDirectory(prefix="aniworld-origin-", dir="/dev/shm") as memory, \
            tempfile.TemporaryDirectory(prefix="aniworld-killed-") as disk:
        folder, goal = pathlib.Path(memory), pathlib.Path(disk, "film.bin")
        os.chmod(folder, 0o755)
        (folder / "www").mkdir()
        digest = make_file(folder / "www/film.bin", size)
        port = free_port()
        origin = start_origin(nginx, folder, port)
        try:
            kill_again_and_again(launcher, f"http://127.0.0.1:{port}/film.bin", goal, kills, random.Random(seed))
        finally:
            origin.send_signal(signal.SIGQUIT)
            origin.wait(30)
        if digest_of(goal) != digest:
            sys.exit("the file is wrong")
        if os.listdir(disk) != [goal.name]:
            sys.exit(f"left behind: {os.listdir(disk)}")
        sent = sum(map(int, (folder / "access.log").read_text().split()))
    show(kills, size, sent - size)


def kill_again_and_again(launcher, address, goal, kills, rng):
    command = [launcher, "fetch", address, "-o", goal, "--connections", str(CONNECTIONS), "--json"]
    for kill in range(kills):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(rng.uniform(0.0, LONGEST))
            sys.exit(f"the file was there before kill {kill + 1}")
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if sys.stderr.isatty():
            print(f"\r{kill + 1} kills", end="", file=sys.stderr, flush=True)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)


def show(kills, size, again):
    allowed = size / 100 + 1e6
    print("| kills | file | connections | sent again, all together | for each kill | allowed, all together |")
    print("|--:|--:|--:|--:|--:|--:|")
    print(f"| {kills} | {size / 1e6:.0f} MB, right | {CONNECTIONS} of {RATE / 1e6:.0f} MB/s | {again / 1e6:.2f} MB "
          f"| {again / max(kills, 1) / 1e3:.0f} kB | {allowed / 1e6:.2f} MB |", flush=True)
