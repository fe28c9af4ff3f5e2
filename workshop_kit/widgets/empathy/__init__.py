"""Step 4: what a persona thinks, sees, hears and says, and what that feels like."""
