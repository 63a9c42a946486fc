"""The pages of signing in alone, so that this room is tested without the web."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse("home")


urlpatterns = [path("", home), path("accounts/", include("allauth.account.urls"))]
