"""A page that counts its visits. The number is kept in Redis, so it survives a restart of this program."""

import os
import socket

from flask import Flask
from redis import Redis
from redis.exceptions import RedisError

app = Flask(__name__)

# compose.yaml says where Redis is. "localhost" here would be this container itself.
redis = Redis.from_url(os.environ.get("REDIS_URL", "redis://localhost:6379"), socket_timeout=2)


@app.get("/")
def home():
    try:
        visits = redis.incr("visits")
    except RedisError:
        return "I can't reach Redis, so I have lost count. Is its container running?\n", 503
    times = "once" if visits == 1 else f"{visits} times"
    return f"This page has been opened {times}. Container {socket.gethostname()} counted.\n"


@app.get("/health")
def health():
    return "fine\n"
