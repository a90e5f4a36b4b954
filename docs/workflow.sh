#!/usr/bin/env bash
# The complete download workflow, as a client of the API does it. Against `./aniworld demo` the
# first step answers 400: the demo has set its password already.

# 1. Setup (one-time)
curl -X POST http://localhost:8000/api/auth/setup \
  -H "Content-Type: application/json" \
  -d '{"master_password": "secure_pass"}'

# 2. Login
TOKEN=$(curl -X POST http://localhost:8000/api/auth/login \
  -H "Content-Type: application/json" \
  -d '{"password": "secure_pass"}' | jq -r '.token')

# 3. List anime
curl -X GET http://localhost:8000/api/v1/anime \
  -H "Authorization: Bearer $TOKEN"

# 4. Add to queue
curl -X POST http://localhost:8000/api/queue/add \
  -H "Authorization: Bearer $TOKEN" \
  -H "Content-Type: application/json" \
  -d '{"anime_id": "aniworld_123", "episodes": ["S01E01"]}'

# 5. Get queue status
curl -X GET http://localhost:8000/api/queue/status \
  -H "Authorization: Bearer $TOKEN"

# 6. Start downloads
curl -X POST http://localhost:8000/api/queue/start \
  -H "Authorization: Bearer $TOKEN"

# 7. Connect to WebSocket for real-time updates
wscat -c ws://localhost:8000/ws/downloads
