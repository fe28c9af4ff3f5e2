"""The emotion curve as a native chart over the columns of a journey's sheet."""

from collections.abc import Iterator

from workshop_kit.content.labels import label
from workshop_kit.content.language import Language
from workshop_kit.model.journeys import Emotion
from workshop_kit.views.addresses import fixed_address
from workshop_kit.views.emotion_curve import emotion_curve
from workshop_kit.views.drawing import Box
from workshop_kit.views.journey_grid import JourneyGrid
from workshop_kit.views.sheet import Area, ChartPoint, CurveChart
from workshop_kit.views.sheet_styles import Looks
