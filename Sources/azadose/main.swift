print("azadose")
