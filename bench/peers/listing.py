"""The list of series as a small FastAPI service answers it: the peer of bench/list.

Token checked, the total counted, one page of rows read, each made to JSON. `/threads` is the `def`
form, `/loop` the `async def` form. LISTING_DATABASE names the SQLite file.
"""

import os
import sqlite3
import threading

import jwt
from fastapi import FastAPI, Header, HTTPException, Query, Response

SECRET = "a secret of thirty-two characters"
ROWS = """SELECT series_key, name, folder, missing, page, updated_at FROM series
          WHERE missing > 0 ORDER BY name_order, series_key LIMIT ? OFFSET ?"""
app = FastAPI()
connections = threading.local()


def database():
    if not hasattr(connections, "one"):
        connections.one = sqlite3.connect("file:%s?mode=ro" % os.environ["LISTING_DATABASE"], uri=True)
    return connections.one


def check(authorization):
    try:
        jwt.decode(authorization.removeprefix("Bearer "), SECRET, algorithms=["HS256"])
    except jwt.InvalidTokenError:
        raise HTTPException(401)


def page(response, number, size):
    total = database().execute("SELECT COUNT(*) FROM series WHERE missing > 0").fetchone()[0]
    response.headers["X-Total-Count"] = str(total)
    rows = database().execute(ROWS, (size, (number - 1) * size)).fetchall()
    return [
        {"key": key, "name": name, "folder": folder, "missing_episodes": missing, "link": link, "updated_at": updated}
        for key, name, folder, missing, link, updated in rows
    ]


@app.get("/threads")
def threads(response: Response, page_number: int = Query(1, alias="page"), per_page: int = 20,
            authorization: str = Header("")):
    check(authorization)
    return page(response, page_number, per_page)


@app.get("/loop")
async def loop(response: Response, page_number: int = Query(1, alias="page"), per_page: int = 20,
               authorization: str = Header("")):
    check(authorization)
    return page(response, page_number, per_page)
