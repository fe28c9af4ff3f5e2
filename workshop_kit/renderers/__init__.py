"""Translators of views into files, one package a format, strangers to each other."""
