"""Which notebook belongs to which step; all lie in one folder, so a name is a link."""

from workshop_kit.model.keys import MethodStep

START = "00_start.ipynb"

NOTEBOOKS = {
    MethodStep.GOALS: "01_goals.ipynb",
    MethodStep.RESEARCH: "02_research.ipynb",
    MethodStep.TOUCHPOINTS: "03_touchpoints.ipynb",
    MethodStep.EMPATHY: "04_empathy_map.ipynb",
    MethodStep.BRAINSTORMING: "05_brainstorming.ipynb",
    MethodStep.DRAWING: "06_drawing.ipynb",
}

PUBLISH = "07_publish.ipynb"
