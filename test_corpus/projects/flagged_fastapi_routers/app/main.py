"""The application."""

from fastapi import FastAPI

from app.routers import tickets

app = FastAPI()
app.include_router(tickets.router)
